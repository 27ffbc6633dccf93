import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/deed/permission";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { aCountry, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { aLine, approved, must, published, shown, started, submitted, seriesTyped } from "@/prisma/testing/editorial";
import { findSignedIn } from "@/lib/data/account/sessions";
import { holdersOf } from "./people";
import { openProposalsOn, proposalFile, proposalRows } from "./proposals";
import { reviewDebts } from "./publications";
import { sealedRevision } from "./revisions";

let editor: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000");
});

async function actorOf(player: Player): Promise<Actor> {
  const signedIn = await findSignedIn(player.session);
  if (signedIn === null) throw new Error(`${player.name} is not signed in`);
  return signedIn.actor;
}

describe("proposals as the editors' pages read them", () => {
  it("shows a draft to those whose grants reach its region, and to nobody else", async () => {
    const { proposalId } = await started(editor);
    const stranger = await aPerson("兰州", "editor@620000");
    const admin = await aPerson("管理", "admin@000000");
    expect(await proposalFile(proposalId, await actorOf(reviewer))).toMatchObject({ id: proposalId, state: "draft" });
    expect(await proposalFile(proposalId, await actorOf(stranger))).toBeNull();
    expect(await proposalFile(proposalId, await actorOf(admin))).toBeNull();
    const rows = await proposalRows(await actorOf(stranger));
    expect(rows.map((row) => row.id)).not.toContain(proposalId);
  });

  it("calls a draft returned when its newest revision was sent back, and only then", async () => {
    const sealed = await submitted(editor);
    must(await returnRevision({ ...shown(sealed), comment: "请补来源原文" }, reviewer.session, clock));
    const actor = await actorOf(editor);
    const returned = await proposalRows(actor, { mineOnly: true, states: ["returned"] });
    expect(returned.find((row) => row.id === sealed.proposalId)?.newest?.decisions.at(-1)).toMatchObject({
      reviewer: "审核",
      outcome: "request_changes",
      comment: "请补来源原文",
    });
    const drafts = await proposalRows(actor, { states: ["draft"] });
    expect(drafts.map((row) => row.id)).not.toContain(sealed.proposalId);
  });

  it("knows who contributed", async () => {
    const sealed = await submitted(editor);
    const mine = async (player: Player) => (await proposalFile(sealed.proposalId, await actorOf(player)))?.mine;
    expect([await mine(editor), await mine(reviewer)]).toEqual([true, false]);
  });

  it("finds the unfinished proposals of one line, drafts and sealed ones", async () => {
    const key = aLine();
    const sealed = await submitted(editor, { key });
    const draft = await started(editor, { key, from: "2026-09" });
    await started(editor);
    const found = await openProposalsOn(seriesTyped(key), await actorOf(editor));
    expect(found.map((row) => row.id).toSorted()).toEqual([sealed.proposalId, draft.proposalId].toSorted());
  });

  it("leaves a published proposal without a draft, with its number", async () => {
    const done = await published(editor, reviewer, publisher);
    expect(await proposalFile(done.proposalId, await actorOf(editor))).toMatchObject({
      state: "published",
      draft: null,
      publishedSeq: done.seq,
      publication: { publisher: "发布", mode: "reviewed" },
    });
  });
});

describe("sealed revisions as the reviewer reads them", () => {
  it("gives the sealed rows with the hash the database computed", async () => {
    const sealed = await submitted(editor, { amount: "123.45", from: "2026-10" });
    const read = await sealedRevision(sealed.revisionId, await actorOf(reviewer));
    expect(read?.revision).toMatchObject({ no: 1, contentHash: sealed.contentHash, author: "编辑" });
    expect(read?.items).toMatchObject([
      {
        from: "2026-10",
        to: null,
        op: "assert",
        payload: { kind: "rule", rule: { method: { op: "fixed", fen: 12_345 } } },
      },
    ]);
  });

  it("stays readable after a forced publication, with how it came out", async () => {
    const sealed = await submitted(editor);
    must(await forcePublication({ ...shown(sealed), reason: "省局来电要求当日更正" }, publisher.session, clock, null));
    const read = await sealedRevision(sealed.revisionId, await actorOf(reviewer));
    expect(read?.proposal.publication).toMatchObject({ mode: "forced", publisher: "发布" });
    const debts = await reviewDebts(await actorOf(reviewer), ["reviewer"]);
    expect(debts.find((debt) => debt.revisionId === sealed.revisionId)).toMatchObject({
      objected: false,
      publisher: "发布",
      regions: ["370100"],
    });
  });

  it("is not there for somebody of another province", async () => {
    const sealed = await approved(editor, reviewer);
    const stranger = await aPerson("兰州", "reviewer@620000");
    expect(await sealedRevision(sealed.revisionId, await actorOf(stranger))).toBeNull();
  });
});

describe("whom to ask", () => {
  it("names those whose grants reach every region, without the contributors", async () => {
    const wide = await aPerson("全省", "reviewer@370000");
    const names = await holdersOf("reviewer", ["370100"], [reviewer.id]);
    expect(names).toContain("全省");
    expect(names).not.toContain("审核");
    expect(await holdersOf("reviewer", ["370100", "620100"], [])).not.toContain(wide.name);
    expect(await holdersOf("reviewer", [])).toEqual([]);
  });
});
