import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { outageAnswer, askDatabaseWith } from "./outage";
import { OUTAGE_PAGE_POLICY } from "./outage-page";

const ORIGIN = "http://127.0.0.1:3119";
afterEach(() => askDatabaseWith(() => Promise.resolve(true)));

function asked(path: string, init: RequestInit = {}, headers: Record<string, string> = {}): Promise<Response | null> {
  return outageAnswer(new Request(`${ORIGIN}${path}`, { ...init, headers: { accept: "text/html", ...headers } }));
}

const away = () => askDatabaseWith(() => Promise.resolve(false));

describe("while the database answers", () => {
  it("nothing is held up", async () => {
    askDatabaseWith(() => Promise.resolve(true));
    expect(await asked("/admin")).toBeNull();
  });
});

describe("while the database is away", () => {
  it.each(["/admin", "/admin/rules", "/admin/find?q=x", "/sign-in", "/invite"])(
    "%s is 503, says when to come back, and says why in both languages",
    async (path) => {
      away();
      const answer = await asked(path);
      expect(answer?.status).toBe(503);
      expect(answer?.headers.get("Retry-After")).toBe("5");
      expect(answer?.headers.get("Cache-Control")).toBe("private, no-store");
      const page = await answer?.text();
      expect(page).toContain("暂时连不上数据库");
      expect(page).toContain("The database cannot be reached");
      expect(page).toContain('http-equiv="refresh"');
    },
  );

  it.each(["/", "/r/410300", "/api/v1/head", "/health", "/administration"])("%s goes on", async (path) => {
    away();
    expect(await asked(path)).toBeNull();
  });

  it("an action that a script sends goes on: its own answer keeps what was typed", async () => {
    away();
    const init = { method: "POST", body: "[]" };
    expect(await asked("/admin/account", init, { "next-action": "00" })).toBeNull();
  });

  it.each([
    ["a script that wants data", { accept: "*/*" }],
    ["a part of a page", { rsc: "1" }],
  ])("%s gets a sentence and no page", async (_who, headers) => {
    away();
    const answer = await asked("/admin/rules", {}, headers);
    expect(answer?.status).toBe(503);
    expect(answer?.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await answer?.text()).toMatch(/暂时连不上数据库.* The database cannot be reached/);
  });

  it("a form comes back whole, to be sent again, without the passwords and without becoming markup", async () => {
    away();
    const body = new FormData();
    body.set("$ACTION_REF_1", "");
    body.set("$ACTION_1:0", '{"id":"40aa"}');
    body.set("reason", '</textarea><script>alert(1)</script>"&\n二');
    body.set('x"><b>', "1");
    body.set("stepUpPassword", "walrus-teapot-quince");
    const answer = await asked("/admin/review/1", { method: "POST", body });
    expect(answer?.status).toBe(503);
    const page = (await answer?.text()) ?? "";
    expect(page).toContain("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;\r\n二</textarea>");
    expect(page).toContain('<input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;40aa&quot;}">');
    expect(page).toContain('type="password" name="stepUpPassword"');
    expect(page).not.toContain("walrus-teapot-quince");
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).not.toContain("http-equiv");
  });

  it("its one style is the one its policy names", async () => {
    away();
    const style = /<style>(.*)<\/style>/.exec((await (await asked("/admin"))?.text()) ?? "")?.[1] ?? "";
    expect(OUTAGE_PAGE_POLICY).toContain(createHash("sha256").update(style).digest("base64"));
  });
});
