import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/database/client";
import { aCountry, aKey, aPerson, clock, type Player } from "@/prisma/testing/cast";
import {
  aDoc,
  aDraftItem,
  aLine,
  approved,
  must,
  published,
  shown,
  started,
  submitted,
  seriesTyped,
} from "@/prisma/testing/editorial";
import { abandonProposal } from "./abandon-proposal";
import { recallSubmission } from "./recall-submission";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { saveDraft } from "./save-draft";
import { startProposal } from "./start-proposal";
import { submitProposal } from "./submit-proposal";

let editor: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000");
});

const submit = (proposalId: string, lockVersion = 0, by = editor) =>
  submitProposal({ key: aKey(), proposalId, lockVersion }, by.session, clock);

describe("starting a proposal", () => {
  it("keeps the draft with the newest seq as its base", async () => {
    const { seq } = await published(editor, reviewer, publisher);
    const { proposalId } = await started(editor);
    const draft = await db.draftBuffer.findUniqueOrThrow({ where: { proposalId }, select: { doc: true } });
    expect(draft.doc).toMatchObject({ baseSeq: seq });
  });

  it.each([
    ["an unknown region", { region: "999999" }, { kind: "not-found", what: "region" }],
    ["an unknown category", { key: "martians" }, { kind: "not-found", what: "category" }],
    ["another province", { region: "620100" }, { kind: "forbidden", deed: "start-proposal", region: "620100" }],
  ])("is refused for %s", async (_what, wish, refusal) => {
    const item = aDraftItem(wish);
    const series = seriesTyped(item.key, item.region);
    const outcome = await startProposal(
      { key: aKey(), series, kind: "change", doc: aDoc(item) },
      editor.session,
      clock,
    );
    expect(outcome).toMatchObject({ ok: false, refusal });
  });

  it("is refused when it says nothing about its own region", async () => {
    const series = seriesTyped(aLine());
    const outcome = await startProposal({ key: aKey(), series, kind: "change", doc: aDoc() }, editor.session, clock);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
  });

  it("happens once for one key", async () => {
    const item = aDraftItem();
    const input = {
      key: aKey(),
      series: seriesTyped(item.key, item.region),
      kind: "change",
      doc: aDoc(item),
    } as const;
    const two = await Promise.all([
      startProposal(input, editor.session, clock),
      startProposal(input, editor.session, clock),
    ]);
    expect(must(two[0]).proposalId).toBe(must(two[1]).proposalId);
  });
});

describe("submitting", () => {
  it("seals a revision whose hash is that of its stored text, and claims the series", async () => {
    const { revisionId, contentHash, proposalId } = await submitted(editor);
    const [row] = await db.$queryRaw<{ ok: boolean }[]>`
      SELECT encode(sha256(convert_to(content, 'UTF8')), 'hex') = ${contentHash} AS ok FROM proposal_revision WHERE id = ${revisionId}::uuid`;
    expect(row).toEqual({ ok: true });
    expect(await db.seriesClaim.count({ where: { proposalId } })).toBe(1);
  });

  it("leaves one audit entry by the editor", async () => {
    const { proposalId } = await submitted(editor);
    const rows = await db.$queryRaw<{ act: string; actor: string }[]>`
      SELECT entry_json ->> 'act' AS act, entry_json ->> 'actor' AS actor FROM audit_log WHERE entry_json ->> 'entity' = ${`proposal:${proposalId}`} ORDER BY seq`;
    expect(rows).toEqual([
      { act: "start-proposal", actor: editor.id },
      { act: "submit-proposal", actor: editor.id },
    ]);
  });

  it("is refused with every issue while something is wrong, and nothing is sealed", async () => {
    const { proposalId } = await started(editor, { from: "soon" });
    const outcome = await submit(proposalId);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [expect.objectContaining({ severity: "error" })] },
    });
    expect(await db.proposalRevision.count({ where: { proposalId } })).toBe(0);
  });

  it("is refused when somebody saved after the page was shown", async () => {
    const { proposalId, doc } = await started(editor);
    const colleague = await aPerson("同事", "editor@370100");
    must(
      await saveDraft(
        { proposalId, lockVersion: 0, doc: { ...doc, publicNote: "同事改过的说明" } },
        colleague.session,
        clock,
      ),
    );
    expect(await submit(proposalId)).toMatchObject({ ok: false, refusal: { kind: "stale", by: "同事", seq: null } });
  });

  it("is refused to a reviewer of the region, who may read it", async () => {
    const { proposalId } = await started(editor);
    expect(await submit(proposalId, 0, reviewer)).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden", who: ["同事", "编辑"] },
    });
  });

  it("is refused while another proposal has the series under review", async () => {
    const key = aLine();
    const first = await submitted(editor, { key });
    const second = await started(editor, { key, amount: "200" });
    expect(await submit(second.proposalId)).toMatchObject({
      ok: false,
      refusal: { kind: "conflict", slug: "claimed", params: { proposal: first.proposalId } },
    });
  });

  it("is refused when it would silently hide an announced later rule", async () => {
    const key = aLine();
    await published(editor, reviewer, publisher, { key, from: "2027-01" });
    const { proposalId } = await started(editor, { key, from: "2026-08" });
    expect(await submit(proposalId)).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [{ key: "hides_later" }] },
    });
  });

  it("changes nothing when nothing changed, and the approval stands", async () => {
    const { proposalId } = await approved(editor, reviewer);
    expect(await submit(proposalId)).toEqual({ ok: false, refusal: { kind: "nothing-changed" } });
    expect(await db.proposal.findUnique({ where: { id: proposalId }, select: { state: true } })).toEqual({
      state: "approved",
    });
  });

  it("puts an unchanged text back into the queue after a return, as the same revision", async () => {
    const sealed = await submitted(editor);
    must(await returnRevision({ ...shown(sealed), comment: "请再核对一次" }, reviewer.session, clock));
    const again = must(await submit(sealed.proposalId));
    expect(again).toEqual({ revisionId: sealed.revisionId, no: 1, contentHash: sealed.contentHash });
    expect(await db.seriesClaim.count({ where: { proposalId: sealed.proposalId } })).toBe(1);
  });

  it("makes a second revision of a changed text, and the approval is void", async () => {
    const { proposalId, revisionId, doc } = await approved(editor, reviewer);
    must(await recallSubmission({ key: aKey(), revisionId }, editor.session, clock));
    must(
      await saveDraft(
        { proposalId, lockVersion: 0, doc: { ...doc, publicNote: "改了公开说明" } },
        editor.session,
        clock,
      ),
    );
    expect(must(await submit(proposalId, 1)).no).toBe(2);
    expect(await db.proposal.findUnique({ where: { id: proposalId }, select: { state: true } })).toEqual({
      state: "in_review",
    });
  });
});

describe("what is said inside the office", () => {
  it("goes with the revision to colleagues, each time it is sent, and into no sealed text", async () => {
    const { proposalId, doc } = await started(editor);
    const noted = { ...doc, items: doc.items.map((item) => ({ ...item, remark: " 王工电话里确认过 " })) };
    must(await saveDraft({ proposalId, lockVersion: 0, doc: noted }, editor.session, clock));
    const { revisionId, contentHash } = must(await submit(proposalId, 1));
    const remarksOf = () =>
      db.revisionRemark.findMany({ where: { revisionId }, select: { remarks: true }, orderBy: { round: "asc" } });
    expect(await remarksOf()).toMatchObject([{ remarks: [{ kind: "note", text: "王工电话里确认过" }] }]);
    const [row] = await db.$queryRaw<{ content: string }[]>`
      SELECT content FROM proposal_revision WHERE id = ${revisionId}::uuid`;
    expect(row?.content).not.toContain("王工");

    must(
      await returnRevision(
        { ...shown({ revisionId, no: 1, contentHash }), comment: "请再核对一次" },
        reviewer.session,
        clock,
      ),
    );
    must(await saveDraft({ proposalId, lockVersion: 1, doc }, editor.session, clock));
    expect(must(await submit(proposalId, 2)).revisionId, "the same text, told anew").toBe(revisionId);
    expect((await remarksOf()).map(({ remarks }) => remarks)).toEqual([expect.anything(), []]);
  });
});

describe("a minor edit", () => {
  it("is refused where it changes an amount, and kept as it was typed", async () => {
    const { proposalId, doc } = await started(editor);
    const minor = { ...doc, minor: true, publicNote: "" };
    must(await saveDraft({ proposalId, lockVersion: 0, doc: minor }, editor.session, clock));
    expect(await submit(proposalId, 1)).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [{ key: "minor_changes_amounts", field: "minor" }] },
    });
    const draft = await db.draftBuffer.findUniqueOrThrow({ where: { proposalId }, select: { doc: true } });
    expect(draft.doc).toMatchObject({ minor: true, publicNote: "" });
  });
});

describe("abandoning", () => {
  const abandon = (proposalId: string, by = editor) =>
    abandonProposal({ key: aKey(), proposalId, lockVersion: 0 }, by.session, clock);

  it("frees the series and closes the proposal", async () => {
    const { proposalId } = await submitted(editor);
    must(await abandon(proposalId));
    expect(await db.seriesClaim.count({ where: { proposalId } })).toBe(0);
    expect(await submit(proposalId)).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "closed" } });
  });

  it("is not for strangers, who are told that there is nothing", async () => {
    const stranger = await aPerson("兰州", "editor@620000");
    const { proposalId } = await submitted(editor);
    expect(await abandon(proposalId, stranger)).toEqual({
      ok: false,
      refusal: { kind: "not-found", what: "proposal" },
    });
  });
});
