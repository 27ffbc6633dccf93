import { describe, expect, it } from "vitest";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { CONFLICT_SLUGS } from "@/lib/domain/deed/conflict";
import { conflictWords, refusalWords } from "./refusal";
import { LANGUAGES } from "@/lib/i18n/core/language";

const names = (code: string) => (code === "410300" ? "洛阳市" : code);

const REFUSALS: readonly Refusal[] = [
  { kind: "invalid", issues: [] },
  { kind: "stale", by: "林晓雯", at: "2026-11-21T08:00:00.000Z", seq: null },
  { kind: "stale", by: null, at: null, seq: 815 },
  { kind: "stale", by: null, at: null, seq: null },
  { kind: "conflict", slug: "four_eyes", params: {} },
  { kind: "forbidden", deed: "publish-revision", region: "410300", who: ["沈立"] },
  { kind: "forbidden", deed: "grant-role", region: null, who: [] },
  { kind: "signed-out" },
  { kind: "step-up-required" },
  { kind: "not-found", what: "proposal" },
  { kind: "nothing-changed" },
  { kind: "busy", retryAfterSeconds: 2 },
  { kind: "busy", retryAfterSeconds: 5, why: "away" },
  { kind: "busy", retryAfterSeconds: 60, why: "disk-full" },
  { kind: "too-many", retryAfterSeconds: 90 },
];

/** The table "Tell the user" of the register's document, and the states beside it. */
const GUARDS = [
  "closed",
  "superseded",
  "hash_mismatch",
  "unreadable",
  "outcome_unknown",
  "not_approved",
  "not_submitted",
  "four_eyes",
  "would_hide",
  "scheduled",
  "forced_reason",
  "not_forced",
  "already_approved",
  "force_needless",
  "already_settled",
  "empty_revision",
  "target",
  "base_seq",
  "seal",
  "lock_version",
  "state",
  "region_fixed",
  "region_parent",
  "category_fixed",
  "category_parent",
  "national",
  "claimed",
  "unchanged",
  "minor",
  "item_reason_public",
  "no_grant",
  "last_admin",
  "command_reused",
  "still_running",
];

describe("refusals in words", () => {
  it.each(LANGUAGES)("says every refusal in a sentence of its own in %s", (language) => {
    const sentences = REFUSALS.map((refusal) => refusalWords(refusal, language, names));
    expect(sentences.every((sentence) => sentence.length > 4)).toBe(true);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it("names the place, the deed and who may", () => {
    const refusal: Refusal = { kind: "forbidden", deed: "publish-revision", region: "410300", who: ["沈立"] };
    expect(refusalWords(refusal, "en", names)).toBe("You may not publish in 洛阳市. These people can: 沈立.");
    expect(refusalWords(refusal, "zh-CN", names)).toMatch(/洛阳市.*发布.*沈立/);
  });

  it("names who saved meanwhile, and when in Shanghai", () => {
    const refusal: Refusal = { kind: "stale", by: "林晓雯", at: "2026-11-21T08:00:00.000Z", seq: null };
    expect(refusalWords(refusal, "zh-CN", names)).toMatch(/林晓雯.*2026年11月21日.*16:00/);
  });

  it("tells a wait in seconds under a minute, in minutes above", () => {
    expect(refusalWords({ kind: "too-many", retryAfterSeconds: 1 }, "en", names)).toContain("1 second.");
    expect(refusalWords({ kind: "too-many", retryAfterSeconds: 90 }, "en", names)).toContain("2 minutes.");
  });

  it.each(GUARDS)("has a sentence for the guard %s", (slug) => {
    expect(CONFLICT_SLUGS).toContain(slug);
  });

  it("says of an unknown guard that nothing was changed", () => {
    expect(conflictWords("unknown", "en")).toContain("nothing was changed");
  });
});
