import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/database/client";
import { readDraft } from "@/lib/data/editorial/drafts";
import { draftMark } from "@/lib/domain/draft/mark";
import { aCountry, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { aDraftItem, must, published, started } from "@/prisma/testing/editorial";
import { saveDraft } from "./save-draft";

let editor: Player;
let colleague: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  colleague = await aPerson("同事", "editor@370100");
});

const contributors = async (proposalId: string) => db.proposalContributor.count({ where: { proposalId } });

describe("saving a draft", () => {
  it("keeps what was typed, however wrong", async () => {
    const { proposalId, doc } = await started(editor);
    const [item] = doc.items;
    if (item === undefined) throw new Error("the draft has an item");
    const wrong = { ...doc, items: [{ ...item, from: "next spring?", reason: "<script>'; DROP TABLE" }] };
    expect(must(await saveDraft({ proposalId, lockVersion: 0, doc: wrong }, editor.session, clock)).lockVersion).toBe(
      1,
    );
    const row = await db.draftBuffer.findUniqueOrThrow({ where: { proposalId }, select: { doc: true } });
    expect(row.doc).toMatchObject({ items: [{ from: "next spring?", reason: "<script>'; DROP TABLE" }] });
  });

  it("lets one of two editors win and tells the other who saved", async () => {
    const { proposalId, doc } = await started(editor);
    const outcomes = await Promise.all([
      saveDraft({ proposalId, lockVersion: 0, doc: { ...doc, publicNote: "甲的说明文字" } }, editor.session, clock),
      saveDraft({ proposalId, lockVersion: 0, doc: { ...doc, publicNote: "乙的说明文字" } }, colleague.session, clock),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const loser = outcomes.find((outcome) => !outcome.ok);
    expect(loser).toMatchObject({ refusal: { kind: "stale", by: outcomes[0]?.ok ? "编辑" : "同事" } });
  });

  it("goes on from what the same form sent before, whichever of its answers was lost", async () => {
    const { proposalId, doc } = await started(editor);
    const [first, second] = [
      { ...doc, publicNote: "第一次" },
      { ...doc, publicNote: "第二次" },
    ];
    must(await saveDraft({ proposalId, lockVersion: 0, doc: first }, editor.session, clock));
    expect(must(await saveDraft({ proposalId, lockVersion: 0, doc: first }, editor.session, clock)).lockVersion).toBe(
      1,
    );
    const later = { proposalId, lockVersion: 0, doc: second };
    expect(await saveDraft(later, editor.session, clock)).toMatchObject({ refusal: { kind: "stale" } });
    const sentBefore = [draftMark(first)];
    expect(must(await saveDraft({ ...later, sentBefore }, editor.session, clock)).lockVersion).toBe(2);
    expect(await saveDraft({ ...later, doc: first, sentBefore }, editor.session, clock)).toMatchObject({
      refusal: { kind: "stale" },
    });
  });

  it("does not go on from what somebody else saved, though a form names its mark", async () => {
    const { proposalId, doc } = await started(editor);
    const theirs = { ...doc, publicNote: "同事写的" };
    must(await saveDraft({ proposalId, lockVersion: 0, doc: theirs }, colleague.session, clock));
    const mine = { proposalId, lockVersion: 0, doc, sentBefore: [draftMark(theirs)] };
    expect(await saveDraft(mine, editor.session, clock)).toMatchObject({ refusal: { kind: "stale", by: "同事" } });
  });

  it("keeps the last of what one form sends at once, in whatever order it comes in", async () => {
    const { proposalId, doc } = await started(editor);
    const [first, second] = [
      { ...doc, publicNote: "第一次" },
      { ...doc, publicNote: "第二次" },
    ];
    await Promise.all([
      saveDraft({ proposalId, lockVersion: 0, doc: first }, editor.session, clock),
      saveDraft({ proposalId, lockVersion: 0, doc: second, sentBefore: [draftMark(first)] }, editor.session, clock),
    ]);
    expect((await readDraft(proposalId, db))?.doc.publicNote).toBe("第二次");
  });

  it("makes nobody a contributor who only looked", async () => {
    const { proposalId } = await started(editor);
    const { doc } = await db.draftBuffer.findUniqueOrThrow({ where: { proposalId }, select: { doc: true } });
    const { draftDocSchema } = await import("@/lib/domain/draft/schema");
    const same = { proposalId, lockVersion: 0, doc: draftDocSchema.parse(doc) };
    expect(must(await saveDraft(same, colleague.session, clock)).lockVersion).toBe(0);
    expect(await contributors(proposalId)).toBe(1);
  });

  it("makes whoever typed a contributor", async () => {
    const { proposalId, doc } = await started(editor);
    must(
      await saveDraft(
        { proposalId, lockVersion: 0, doc: { ...doc, publicNote: "我也写了一句" } },
        colleague.session,
        clock,
      ),
    );
    expect(await contributors(proposalId)).toBe(2);
  });

  it("moves no item into a region the editor has no grant for", async () => {
    const { proposalId, doc } = await started(editor);
    const moved = { ...doc, items: [...doc.items, aDraftItem({ region: "620100" })] };
    const outcome = await saveDraft({ proposalId, lockVersion: 0, doc: moved }, editor.session, clock);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "forbidden", region: "620100" } });
  });

  it("moves no item out of a region the editor has no grant for", async () => {
    const { proposalId, doc } = await started(editor, { region: "370200" });
    const both = { ...doc, items: [...doc.items, aDraftItem({ region: "370100" })] };
    must(await saveDraft({ proposalId, lockVersion: 0, doc: both }, editor.session, clock));
    const outcome = await saveDraft(
      { proposalId, lockVersion: 1, doc: { ...doc, items: [aDraftItem()] } },
      colleague.session,
      clock,
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "forbidden", region: "370200" } });
  });

  it("is not for strangers, who are told that there is nothing", async () => {
    const stranger = await aPerson("兰州", "editor@620000");
    const { proposalId, doc } = await started(editor);
    const outcome = await saveDraft({ proposalId, lockVersion: 0, doc }, stranger.session, clock);
    expect(outcome).toEqual({ ok: false, refusal: { kind: "not-found", what: "proposal" } });
  });

  it("lets no page talk its way out of being stale", async () => {
    const { proposalId, doc } = await started(editor);
    const { seq } = await published(
      editor,
      await aPerson("审", "reviewer@370000"),
      await aPerson("发", "publisher@370000"),
    );
    must(await saveDraft({ proposalId, lockVersion: 0, doc: { ...doc, baseSeq: 2_000_000 } }, editor.session, clock));
    const row = await db.draftBuffer.findUniqueOrThrow({ where: { proposalId }, select: { doc: true } });
    expect(row.doc).toMatchObject({ baseSeq: seq });
  });

  it("ends with the session", async () => {
    const leaver = await aPerson("离开", "editor@370000");
    const { proposalId, doc } = await started(leaver);
    await db.$executeRaw`UPDATE session SET revoked_at = clock_timestamp(), revoked_why = 'test' WHERE user_id = ${leaver.id}::uuid`;
    const outcome = await saveDraft({ proposalId, lockVersion: 0, doc }, leaver.session, clock);
    expect(outcome).toEqual({ ok: false, refusal: { kind: "signed-out" } });
  });
});
