import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/database/client";
import { proposalFile, proposalRows } from "@/lib/data/reading/proposals";
import { findSignedIn } from "@/lib/data/account/sessions";
import type { Actor } from "@/lib/domain/deed/permission";
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
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { holdPublication } from "@/lib/workflow/publication/hold-publication";
import { liftHold } from "@/lib/workflow/publication/lift-hold";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { recallSubmission } from "./recall-submission";
import { restoreProposal } from "./restore-proposal";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { saveDraft } from "./save-draft";
import { startProposal } from "./start-proposal";
import { submitProposal, type Submitted } from "./submit-proposal";

let editor: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000");
});

const recall = ({ revisionId }: Submitted, by = editor) =>
  recallSubmission({ key: aKey(), revisionId }, by.session, clock);
const publish = (sealed: Submitted) => publishRevision(shown(sealed), publisher.session, clock, null);
const send = (proposalId: string, lockVersion = 0) =>
  submitProposal({ key: aKey(), proposalId, lockVersion }, editor.session, clock);
const conflict = (slug: string) => ({ ok: false, refusal: { kind: "conflict", slug } });

async function actorOf(player: Player): Promise<Actor> {
  const signedIn = await findSignedIn(player.session);
  if (signedIn === null) throw new Error(`${player.name} is not signed in`);
  return signedIn.actor;
}

describe("taking back what was sent", () => {
  it.each([
    ["from review", submitted],
    ["from approval", (by: Player) => approved(by, reviewer)],
  ])("%s makes the proposal a draft again, frees its line, and is on the audit chain", async (_from, made) => {
    const sealed = await made(editor);
    must(await recall(sealed));
    const { proposalId } = sealed;
    expect(await db.proposal.findUniqueOrThrow({ where: { id: proposalId }, select: { state: true } })).toEqual({
      state: "draft",
    });
    expect(await db.seriesClaim.count({ where: { proposalId } })).toBe(0);
    const entries = await db.auditLog.findMany({ where: { entry: { contains: proposalId } }, select: { entry: true } });
    expect(entries.some(({ entry }) => entry.includes("recall-submission"))).toBe(true);
  });

  it("voids the approval: the same text sent again waits for a new one", async () => {
    const sealed = await approved(editor, reviewer);
    must(await recall(sealed));
    expect(await publish(sealed)).toMatchObject({ ok: false });
    const again = must(await send(sealed.proposalId));
    expect(again.revisionId).toBe(sealed.revisionId);
    const file = await proposalFile(sealed.proposalId, await actorOf(editor));
    expect(file?.revisions[0]?.resent, "every sending stands in the history").toMatchObject([{ by: "编辑" }]);
    const sent = await db.auditLog.findMany({ where: { entry: { contains: sealed.proposalId } } });
    expect(sent.filter(({ entry }) => entry.includes("submit-proposal"))).toHaveLength(2);
    expect(await publish(sealed)).toMatchObject(conflict("not_approved"));
    must(await approveRevision(shown(sealed), reviewer.session, clock));
    must(await publish(sealed));
  });

  it("lets nobody force, approve or return what was taken back", async () => {
    const sealed = await submitted(editor);
    must(await recall(sealed));
    const reason = "等不及审核，先公布这一条";
    expect(await forcePublication({ ...shown(sealed), reason }, publisher.session, clock, null)).toMatchObject(
      conflict("recalled"),
    );
    expect(await approveRevision(shown(sealed), reviewer.session, clock)).toMatchObject(conflict("not_submitted"));
    const comment = "请补来源原文";
    expect(await returnRevision({ ...shown(sealed), comment }, reviewer.session, clock)).toMatchObject(
      conflict("recalled"),
    );
  });

  it("is refused once it is published, for a draft, and to those who may not edit", async () => {
    expect(await recall(await published(editor, reviewer, publisher))).toMatchObject(conflict("closed"));
    const sealed = await submitted(editor);
    expect(await recall(sealed, reviewer)).toMatchObject({ ok: false, refusal: { kind: "forbidden" } });
    must(await recall(sealed));
    expect(await recall(sealed)).toMatchObject(conflict("not_submitted"));
  });

  it("lets one win when somebody publishes at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const sealed = await approved(editor, reviewer);
      const [back, out] = await Promise.all([recall(sealed), publish(sealed)]);
      expect([back.ok, out.ok].filter(Boolean)).toHaveLength(1);
      const { state } = await db.proposal.findUniqueOrThrow({ where: { id: sealed.proposalId } });
      expect(state).toBe(out.ok ? "published" : "draft");
    }
  });
});

describe("what is under review", () => {
  it("stands still: an edit is refused with the way to make it possible", async () => {
    const sealed = await submitted(editor);
    const edit = () =>
      saveDraft(
        { proposalId: sealed.proposalId, lockVersion: 0, doc: { ...sealed.doc, publicNote: "改一个字的说明" } },
        editor.session,
        clock,
      );
    expect(await edit()).toMatchObject(conflict("under_review"));
    must(await recall(sealed));
    must(await edit());
  });
});

describe("a hold", () => {
  const hold = (proposalId: string, by = reviewer) =>
    holdPublication({ key: aKey(), proposalId, reason: "等省里的新文件" }, by.session, clock);
  const lift = (proposalId: string, by = editor) => liftHold({ key: aKey(), proposalId }, by.session, clock);

  it("keeps an approved text from being published, also by force, until it is lifted", async () => {
    const sealed = await approved(editor, reviewer);
    must(await hold(sealed.proposalId));
    expect(await hold(sealed.proposalId)).toMatchObject(conflict("hold_standing"));
    expect(await publish(sealed)).toMatchObject(conflict("held"));
    const reason = "等不及审核，先公布这一条";
    expect(await forcePublication({ ...shown(sealed), reason }, publisher.session, clock, null)).toMatchObject(
      conflict("held"),
    );
    must(await lift(sealed.proposalId));
    expect(await lift(sealed.proposalId)).toMatchObject(conflict("not_held"));
    must(await publish(sealed));
  });

  it("needs a reason, a grant, and something that could be published", async () => {
    const sealed = await submitted(editor);
    const input = { key: aKey(), proposalId: sealed.proposalId, reason: "等" };
    expect(await holdPublication(input, reviewer.session, clock)).toMatchObject({ refusal: { kind: "invalid" } });
    const stranger = await aPerson("兰州", "publisher@620000");
    expect(await hold(sealed.proposalId, stranger)).toMatchObject({ refusal: { kind: "not-found" } });
    const { proposalId } = await started(editor);
    expect(await hold(proposalId)).toMatchObject(conflict("not_submitted"));
  });
});

describe("an abandoned proposal", () => {
  it("can still be read, and taken up again as it was left", async () => {
    const { proposalId, doc } = await started(editor);
    must(await abandonProposal({ key: aKey(), proposalId, lockVersion: 0 }, editor.session, clock));
    const file = await proposalFile(proposalId, await actorOf(reviewer));
    expect(file).toMatchObject({ state: "abandoned", draft: { doc: { items: doc.items } } });
    const save = await saveDraft({ proposalId, lockVersion: 0, doc: { ...doc, minor: true } }, editor.session, clock);
    expect(save).toMatchObject(conflict("closed"));
    expect(await send(proposalId)).toMatchObject(conflict("closed"));
    must(await restoreProposal({ key: aKey(), proposalId }, editor.session, clock));
    must(await send(proposalId));
  });

  it("is restored only when it is one, and by those who may edit", async () => {
    const { proposalId } = await started(editor);
    const restore = (by: Player) => restoreProposal({ key: aKey(), proposalId }, by.session, clock);
    expect(await restore(editor)).toMatchObject(conflict("not_abandoned"));
    must(await abandonProposal({ key: aKey(), proposalId, lockVersion: 0 }, editor.session, clock));
    expect(await restore(reviewer)).toMatchObject({ refusal: { kind: "forbidden" } });
  });
});

describe("one open draft per line and person", () => {
  const begin = (key: string, wish: { kind?: "change" | "correction"; by?: Player; note?: string } = {}) => {
    const item = { ...aDraftItem({ key }), kind: wish.kind ?? "change" };
    const series = seriesTyped(key, item.region);
    const doc = { ...aDoc(item), publicNote: wish.note ?? "" };
    const input = { key: aKey(), series, kind: item.kind, doc };
    return startProposal(input, (wish.by ?? editor).session, clock);
  };

  it("goes on with the draft that is there", async () => {
    const line = aLine();
    const first = must(await begin(line, { note: "已经写了说明" }));
    expect(must(await begin(line))).toEqual(first);
  });

  it("makes one draft of eight clicks at once", async () => {
    const line = aLine();
    const clicks = await Promise.all(Array.from({ length: 8 }, () => begin(line, { note: "已经写了说明" })));
    expect(new Set(clicks.map((click) => must(click).proposalId)).size).toBe(1);
  });

  it("lets a draft that nobody typed into give way, out of sight", async () => {
    const line = aLine();
    const idle = must(await begin(line));
    const next = must(await begin(line, { kind: "correction" }));
    expect(next.proposalId).not.toBe(idle.proposalId);
    const rows = await proposalRows(await actorOf(editor));
    expect(rows.map((row) => row.id)).not.toContain(idle.proposalId);
  });

  it("refuses a second one of another kind and says which is open", async () => {
    const line = aLine();
    const first = must(await begin(line, { note: "已经写了说明" }));
    expect(await begin(line, { kind: "correction" })).toMatchObject({
      ok: false,
      refusal: { kind: "conflict", slug: "own_draft_open", params: { proposal: first.proposalId } },
    });
  });

  it("is everybody's own: somebody else may begin another", async () => {
    const line = aLine();
    const other = await aPerson("同事", "editor@370000");
    const mine = must(await begin(line, { note: "已经写了说明" }));
    expect(must(await begin(line, { by: other })).proposalId).not.toBe(mine.proposalId);
  });
});
