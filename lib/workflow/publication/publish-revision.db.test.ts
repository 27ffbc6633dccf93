import { beforeAll, describe, expect, it } from "vitest";
import { db, publicDb } from "@/lib/data/database/client";
import { aCountry, aKey, aPerson, clock, letProofGrowOld, type Player } from "@/prisma/testing/cast";
import { fieldsOfMethod } from "@/lib/domain/form/method";
import type { Method } from "@/lib/domain/rule/method.schema";
import { percent } from "@/lib/domain/testing/register";
import {
  aDoc,
  aDraftItem,
  answered,
  aLine,
  approved,
  must,
  published,
  shown,
  started,
  submitted,
  seriesTyped,
} from "@/prisma/testing/editorial";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { publishRevision } from "./publish-revision";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";
import { submitProposal, type Submitted } from "@/lib/workflow/proposal/submit-proposal";

let editor: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000");
});

/** A rule on a category of 370100, approved and not published. */
async function approvedRule(key: string, method: Method): Promise<Submitted> {
  const item = aDraftItem({ key });
  if (item.seriesKind !== "rule") throw new Error("a rule is a rule");
  const doc = await answered(aDoc({ ...item, fields: { ...item.fields, ...fieldsOfMethod(method) } }));
  const series = seriesTyped(key, item.region);
  const start = must(await startProposal({ key: aKey(), series, kind: "change", doc }, editor.session, clock));
  const sealed = must(
    await submitProposal({ key: aKey(), proposalId: start.proposalId, lockVersion: 0 }, editor.session, clock),
  );
  must(await approveRevision(shown(sealed), reviewer.session, clock));
  return sealed;
}

describe("publishing", () => {
  it("points at the approved hash and shows to the public at once", async () => {
    const { seq, contentHash } = await published(editor, reviewer, publisher);
    const row = await publicDb.publicPublication.findUnique({ where: { seq } });
    expect(row?.contentHash).toBe(contentHash);
  });

  it("leaves one audit entry, by the publisher, with the hash", async () => {
    const { proposalId, contentHash, seq } = await published(editor, reviewer, publisher);
    const rows = await db.$queryRaw<{ entry: { actor: string; detail: { content: string; seq: number } } }[]>`
      SELECT entry_json AS entry FROM audit_log WHERE entry_json ->> 'act' = 'publish-revision' AND entry_json ->> 'entity' = ${`proposal:${proposalId}`}`;
    expect(rows.map((row) => row.entry)).toMatchObject([
      { actor: publisher.id, detail: { content: contentHash, seq } },
    ]);
  });

  it("refuses to go on from a register that lacks what its readers have seen, and goes on from one that holds it", async () => {
    const { seq } = await published(editor, reviewer, publisher);
    const [entry] = await publicDb.$queryRaw<{ seq: number; hash: string }[]>`
      SELECT seq, hash FROM public_log WHERE seq = ${seq}`;
    if (entry === undefined) throw new Error("it was published");
    const sealed = await approved(editor, reviewer);
    const refusal = { ok: false, refusal: { kind: "conflict", slug: "older_register" } };
    for (const lost of [
      { seq: seq + 100, hash: "ab".repeat(32) },
      { seq, hash: "ab".repeat(32) },
    ])
      expect(await publishRevision(shown(sealed), publisher.session, clock, lost)).toMatchObject(refusal);
    expect(await publishRevision(shown(sealed), publisher.session, clock, entry)).toMatchObject({ ok: true });
  });

  it("refuses what nobody has approved", async () => {
    const sealed = await submitted(editor);
    const outcome = await publishRevision(shown(sealed), publisher.session, clock, null);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "not_approved" } });
  });

  it("refuses a rule that comes back to itself by what others have published since", async () => {
    await db.category.create({ data: { code: "retired_flexible", parentCode: "retired", nameZh: "灵活就业退休人员" } });
    await db.category.create({ data: { code: "retired_public", parentCode: "retired", nameZh: "机关事业退休人员" } });
    const share = (of: string): Method => ({ op: "of_category", category: of, ppm: percent("80") });
    const first = await approvedRule("retired_flexible", share("retired_public"));
    const second = await approvedRule("retired_public", share("retired_flexible"));
    must(await publishRevision(shown(first), publisher.session, clock, null));
    const outcome = await publishRevision(shown(second), publisher.session, clock, null);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [{ key: "method_refers_to_itself", severity: "error" }] },
    });
    expect(await publicDb.publicPublication.count({ where: { contentHash: second.contentHash } })).toBe(0);
  });

  it("refuses another hash than the one approved", async () => {
    const sealed = await approved(editor, reviewer);
    const outcome = await publishRevision(
      { ...shown(sealed), contentHash: "00".repeat(32) },
      publisher.session,
      clock,
      null,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "hash_mismatch" } });
  });

  it("refuses an editor and says who may", async () => {
    const sealed = await approved(editor, reviewer);
    const outcome = await publishRevision(shown(sealed), editor.session, clock, null);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "forbidden", region: "370100", who: ["发布"] } });
  });

  it("tells a publisher of another province that there is no such revision", async () => {
    const stranger = await aPerson("兰州", "publisher@620000");
    const outcome = await publishRevision(shown(await approved(editor, reviewer)), stranger.session, clock, null);
    expect(outcome).toEqual({ ok: false, refusal: { kind: "not-found", what: "revision" } });
  });

  it("wants a fresh proof of identity", async () => {
    const late = await aPerson("迟到", "publisher@370000");
    await letProofGrowOld(late.session);
    const outcome = await publishRevision(shown(await approved(editor, reviewer)), late.session, clock, null);
    expect(outcome).toEqual({ ok: false, refusal: { kind: "step-up-required" } });
  });

  it("gives the same key the same answer, and publishes once", async () => {
    const sealed = await approved(editor, reviewer);
    const input = shown(sealed);
    const answers = await Promise.all([1, 2, 3, 4].map(() => publishRevision(input, publisher.session, clock, null)));
    expect(new Set(answers.map((answer) => must(answer).seq)).size).toBe(1);
    expect(await db.publication.count({ where: { revisionId: sealed.revisionId } })).toBe(1);
  });

  it("refuses a key that was used for something else", async () => {
    const first = await published(editor, reviewer, publisher);
    const command = await db.publication.findUniqueOrThrow({ where: { seq: first.seq }, select: { commandKey: true } });
    const second = await approved(editor, reviewer);
    const outcome = await publishRevision(
      { ...shown(second), key: command.commandKey },
      publisher.session,
      clock,
      null,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "command_reused" } });
  });

  it("refuses what somebody overtook, and tells who did and when", async () => {
    const key = aLine();
    const slow = await approved(editor, reviewer, { key, from: "2027-01", amount: "300" });
    const rival = await aPerson("抢先", "editor@370000", "publisher@370000");
    const start = await started(rival, { key, from: "2026-08", to: "2027-01" });
    const claimed = await submitProposal(
      { key: aKey(), proposalId: start.proposalId, lockVersion: 0 },
      rival.session,
      clock,
    );
    expect(claimed).toMatchObject({
      ok: false,
      refusal: { kind: "conflict", slug: "claimed", params: { proposal: slow.proposalId } },
    });
    must(await returnRevision({ ...shown(slow), comment: "请等另一份" }, reviewer.session, clock));
    const fast = must(
      await submitProposal({ key: aKey(), proposalId: start.proposalId, lockVersion: 0 }, rival.session, clock),
    );
    must(await approveRevision(shown(fast), reviewer.session, clock));
    const { seq } = must(await publishRevision(shown(fast), rival.session, clock, null));
    const again = await submitProposal(
      { key: aKey(), proposalId: slow.proposalId, lockVersion: 0 },
      editor.session,
      clock,
    );
    expect(again).toMatchObject({ ok: false, refusal: { kind: "stale", seq, by: "抢先" } });
  });

  it("lets one of two publishers win and tells the other that it is done", async () => {
    const other = await aPerson("发布二", "publisher@370000");
    const sealed = await approved(editor, reviewer);
    const outcomes = await Promise.all([
      publishRevision(shown(sealed), publisher.session, clock, null),
      publishRevision(shown(sealed), other.session, clock, null),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { kind: "conflict", slug: "closed" } });
  });

  it("keeps nothing of a refused attempt, not even its key", async () => {
    const sealed = await submitted(editor);
    const key = aKey();
    await publishRevision({ ...shown(sealed), key }, publisher.session, clock, null);
    expect(await db.command.count({ where: { key } })).toBe(0);
  });
});
