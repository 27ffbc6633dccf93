import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CHAIN_START, type ChainedEntry, brokenLink } from "./chain";

const sha = (...parts: (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

function chainOf(...bodies: string[]): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (const body of bodies) {
    const { seq, hash: prevHash } = entries.at(-1) ?? CHAIN_START;
    entries.push({ seq: seq + 1, body, prevHash, hash: sha(Buffer.from(prevHash, "hex"), body) });
  }
  return entries;
}

test("the chain starts at the hash of its own name", () => {
  expect(CHAIN_START.hash).toBe(sha("huaru-register-1"));
});

test("an unbroken chain has no broken link, whole or in parts", () => {
  const chain = chainOf("一", "二", "三");
  expect(brokenLink(CHAIN_START, chain)).toBeNull();
  expect(brokenLink(chain[0] ?? CHAIN_START, chain.slice(1))).toBeNull();
  expect(brokenLink(CHAIN_START, [])).toBeNull();
});

test.each([
  [
    "a changed text",
    (chain: ChainedEntry[]) => chain.map((each) => (each.seq === 2 ? { ...each, body: "二改" } : each)),
    "does not match",
  ],
  ["a missing entry", (chain: ChainedEntry[]) => chain.filter((each) => each.seq !== 2), "does not follow"],
  ["another past", (chain: ChainedEntry[]) => [...chainOf("别的"), ...chain.slice(1)], "does not continue"],
  ["two entries exchanged", (chain: ChainedEntry[]) => chain.toReversed(), "does not follow"],
])("%s is noticed", (_what, forge, trouble) => {
  expect(brokenLink(CHAIN_START, forge(chainOf("一", "二", "三")))).toContain(trouble);
});
