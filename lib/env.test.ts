import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseEnv } from "./env";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/** What the start command sets by itself, whatever anybody says. */
const NOT_SETTINGS = ["NODE_ENV", "HUARU_DEMO", "HUARU_CLUSTER_DIR", "HUARU_HEAD_FILE", "HUARU_PATIENCE"];

describe("the settings", () => {
  it("are all in .env.example, and nothing else is", () => {
    const known = [...read("./env.ts").matchAll(/^ {4}([A-Z_]+): /gm)].map((found) => found[1] ?? "");
    const ofStart = ["HOST", "HUARU_DATA_DIR"];
    const shown = [...read("../.env.example").matchAll(/^([A-Z_]+)=/gm)].map((found) => found[1]);
    expect(known.length).toBeGreaterThan(14);
    expect(shown.toSorted()).toEqual([...known.filter((name) => !NOT_SETTINGS.includes(name)), ...ofStart].toSorted());
  });

  it.each([
    ["APP_ORIGIN", "http://huaru.example"],
    ["APP_ORIGIN", "huaru.example"],
    ["APP_ORIGIN", "https://huaru.example/"],
    ["NEXTAUTH_SECRET", "short"],
    ["KEYED_HASH_KEY", "a".repeat(40)],
    ["TRUSTED_PROXY_HOPS", "abc"],
    ["HUARU_API_PER_MINUTE", "0"],
    ["DATABASE_URL", "mysql://x"],
    ["DATABASE_APP_URL", "huaru"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "short"],
    ["HUARU_PASSWORD_COST", "none"],
    ["PORT", "80.5"],
    ["PORT", "6000"],
    ["APP_ORIGIN", "https://huaru.example:10080"],
  ])("%s=%s is refused in one line with its name and without its value", (name, value) => {
    const refusal = (() => {
      try {
        return String(parseEnv({ [name]: value }));
      } catch (error) {
        return error instanceof Error ? error.message : "";
      }
    })();
    expect(refusal).toMatch(new RegExp(`^${name}: .+`));
    expect(refusal).not.toContain("\n");
    expect(refusal).not.toContain(value.length > 3 ? `"${value}"` : "\n");
  });

  it("may be left empty", () => {
    expect(parseEnv({ NEXTAUTH_SECRET: "", APP_ORIGIN: "", HUARU_OWNER: "" }).APP_ORIGIN).toBe("http://127.0.0.1:3000");
  });
});
