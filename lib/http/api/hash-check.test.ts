/** Anybody can check every entry of the log, whatever its length: the page prints how, the addresses give exactly what was hashed. */
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import type { LogEntry, Publication } from "@/lib/domain/register/publication";
import { CHAIN_START } from "@/lib/register/chain";
import { register } from "@/lib/register/register";
import { sha256 } from "@/lib/register/sha256";
import type { Snapshot } from "@/lib/register/snapshot";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { publicData } from "./data";
import { publicationsData } from "./log";
import { ask } from "@/app/(public)/edge/ask-testing";
import { followRecipe, textAt } from "@/lib/http/testing/recipe";

/** The words a text is made of: none may be lost, doubled or counted as something else on its way. */
const SHORT = "划入 72.00 元";
const NASTY = "\u2028 <b>&amp;</b> ' \" \\x41 % $HOME 𠮷";
/** The four thousandth unit is half a character. */
const LONG = `${"汉".repeat(3980)}${"𠮷".repeat(30_000)}`;
const KINDS = ["region", "category", "publication", "publication", "publication", "note", "publication"] as const;
const SAID = [LONG, SHORT, SHORT, LONG, NASTY, NASTY, ""] as const;

const snapshot = chained();
const { log } = snapshot;

beforeEach(() => register.hold(snapshot));
afterAll(() => register.hold(null));

/** A register of seven entries whose hashes are computed as the database does it. */
function chained(): Snapshot {
  const entries: LogEntry[] = [];
  const publications = new Map<number, Publication>();
  for (const [index, kind] of KINDS.entries()) {
    const seq = index + 1;
    const at = `2026-01-0${seq}T00:00:00.000Z`;
    const content = JSON.stringify(["huaru-revision-1", false, SAID[index], []]);
    const contentHash = sha256(content);
    const detail = kind === "publication" ? { content: contentHash } : { said: SAID[index] };
    const body = JSON.stringify(["huaru-log-1", seq, at, kind, detail]);
    const prevHash = entries.at(-1)?.hash ?? CHAIN_START.hash;
    const hash = sha256(Buffer.concat([Buffer.from(prevHash, "hex"), Buffer.from(body, "utf8")]));
    entries.push({ seq, at, kind, body, prevHash, hash });
    if (kind === "publication") publications.set(seq, publication(seq, at, content));
  }
  const last = entries.at(-1);
  return { ...aSnapshot(), log: entries, publications, seq: entries.length, hash: last?.hash ?? "" };
}

function publication(seq: number, publishedAt: string, content: string): Publication {
  const rest = { minor: false, note: null, noteAmendedSeq: null, noteTakenDownSeq: null };
  return { seq, publishedAt, mode: "reviewed", ...rest, contentHash: sha256(content), content };
}

describe.each(["", "/en"] as const)("the page of an entry at %s/publications", (language) => {
  test.each(log.map(({ seq, kind }) => [seq, kind] as const))(
    "prints commands for number %i (%s) that give what it says",
    async (seq, kind) => {
      const steps = await followRecipe(seq, language);
      for (const { command, promised, gave } of steps) expect(gave, command).toBe(promised);
      expect(steps).toHaveLength(1 + (kind === "publication" ? 1 : 0) + (seq === 1 ? 1 : 0));
      expect(steps.map(({ promised }) => promised)).toContain(log[seq - 1]?.hash);
    },
  );

  test("leads to the entry before, whose hash it begins with", async () => {
    for (const { seq, prevHash } of log.slice(1)) {
      expect((await ask(`${language}/publications/${seq}`)).html).toContain(
        `href="${language}/publications/${seq - 1}"`,
      );
      expect((await ask(`${language}/publications/${seq - 1}`)).html).toContain(`<code>${prevHash}</code>`);
    }
  });
});

test("where a page shows an excerpt it says so, with the address of the whole, and cuts no character in half", async () => {
  for (const [seq, of] of [
    [1, "entry"],
    [4, "content"],
  ] as const) {
    const { text, html } = await ask(`/publications/${seq}`);
    expect(text).toContain(`此处节选，全文见 /api/v1/publications/${seq}/${of}.txt`);
    expect(html).not.toContain("\uFFFD");
    expect((await ask(`/en/publications/${seq}`)).text).toContain("An excerpt; the whole is at");
  }
  expect((await ask("/publications/3")).text).not.toContain("此处节选");
});

describe("a hashed text", () => {
  test.each(["/api/v1/publications/1/entry.txt", "/api/v1/publications/4/content.txt"])(
    "%s may be read by everybody and kept",
    async (address) => {
      const answer = await textAt(address);
      expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(answer.headers.get("cache-control")).toBe("public, max-age=86400");
      const again = await textAt(address, { "if-none-match": answer.headers.get("etag") ?? "" });
      expect(again.status).toBe(304);
      expect([...Buffer.from(await answer.arrayBuffer()).subarray(0, 2)]).toEqual([...Buffer.from('["')]);
    },
  );

  test.each(["0", "8", "01", "1e0", "x", "-1", "999999999999"])("there is none of number %s", async (seq) => {
    for (const of of ["entry", "content"]) {
      expect((await textAt(`/api/v1/publications/${seq}/${of}.txt`)).status).toBe(404);
    }
  });

  test("an entry that is no publication has no content", async () => {
    expect((await textAt("/api/v1/publications/1/content.txt")).status).toBe(404);
  });

  test("one with words that were taken down is not given, and the rest can still be checked", async () => {
    const silenced = [...snapshot.publications].map(
      ([seq, one]) => [seq, seq === 4 ? { ...one, content: null } : one] as const,
    );
    register.hold({ ...snapshot, publications: new Map(silenced) });
    const answer = await textAt("/api/v1/publications/4/content.txt");
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ detailZh: expect.stringContaining("依法不再展示") });
    const { text } = await ask("/publications/4");
    expect(text).toContain("因此不再提供原文");
    expect(text).not.toContain("content.txt");
    const [only, ...more] = await followRecipe(4);
    expect(more).toEqual([]);
    expect(only?.gave).toBe(log[3]?.hash);
  });

  test("a number stands for its own entry also where one before it is missing", async () => {
    register.hold({ ...snapshot, log: log.filter(({ seq }) => seq !== 2) });
    expect(await (await textAt("/api/v1/publications/3/entry.txt")).text()).toBe(log[2]?.body);
    expect((await textAt("/api/v1/publications/2/entry.txt")).status).toBe(404);
    expect((await ask("/publications/3")).html).toContain(log[2]?.hash);
    expect((await ask("/publications/2")).status).toBe(404);
  });
});

describe("the list of the data interface", () => {
  const lineSchema = z.object({
    ...{ seq: z.int(), body: z.string(), prevHash: z.string(), hash: z.string(), kind: z.string() },
    ...{ entryText: z.url(), contentHash: z.string().nullable(), contentText: z.url().nullable() },
  });
  const pageSchema = z.object({
    log: z.array(lineSchema),
    publications: z.array(z.unknown()),
    next: z.int().nullable(),
  });
  const page = async (after: number) =>
    pageSchema.parse(
      await (
        await publicData(publicationsData)(new Request(`http://127.0.0.1:3000/api/v1/publications?after=${after}`))
      ).json(),
    );

  test("is the whole chain, from the first entry to the head, with every text", async () => {
    const { log: lines, publications, next } = await page(0);
    expect(next).toBeNull();
    expect(publications).toHaveLength(4);
    let before = sha256("huaru-register-1");
    for (const line of lines) {
      expect(line.prevHash).toBe(before);
      expect(sha256(Buffer.concat([Buffer.from(before, "hex"), Buffer.from(line.body, "utf8")]))).toBe(line.hash);
      expect(await (await textAt(line.entryText)).text()).toBe(line.body);
      expect(line.contentText === null).toBe(line.kind !== "publication");
      if (line.contentText !== null) {
        expect(sha256(await (await textAt(line.contentText)).text())).toBe(line.contentHash);
      }
      before = line.hash;
    }
    expect(before).toBe(snapshot.hash);
  });

  test("goes on where the page before ended, and loses no entry between", async () => {
    const many = Array.from({ length: 205 }, (_, index) => {
      const seq = index + 1;
      return { seq, at: "2026-01-01T00:00:00.000Z", kind: "region" as const, body: "", prevHash: "", hash: "" };
    });
    register.hold({ ...snapshot, log: many, seq: many.length });
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const one: z.infer<typeof pageSchema> = await page(after);
      seen.push(...one.log.map(({ seq }) => seq));
      after = one.next;
    }
    expect(seen).toEqual(many.map(({ seq }) => seq));
  });
});
