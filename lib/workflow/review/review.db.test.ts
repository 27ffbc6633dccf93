import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/database/client";
import { aCountry, aKey, aPerson, clock, letProofGrowOld, type Player } from "@/prisma/testing/cast";
import { approved, must, shown, submitted, type Sealed } from "@/prisma/testing/editorial";
import { approveRevision } from "./approve-revision";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { recallSubmission } from "@/lib/workflow/proposal/recall-submission";
import { returnRevision } from "./return-revision";
import { saveDraft } from "@/lib/workflow/proposal/save-draft";
import { settleForcedPublication } from "./settle-forced-publication";
import { submitProposal } from "@/lib/workflow/proposal/submit-proposal";

let author: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  author = await aPerson("万能", "editor@370000", "reviewer@370000", "publisher@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000", "reviewer@370000");
});

const conflict = (slug: string) => ({ ok: false, refusal: { kind: "conflict", slug } });

describe("approving", () => {
  it("marks the proposal approved and leaves one audit entry with the hash", async () => {
    const sealed = await approved(author, reviewer);
    const rows = await db.$queryRaw<{ actor: string; content: string }[]>`
      SELECT entry_json ->> 'actor' AS actor, entry_json -> 'detail' ->> 'content' AS content FROM audit_log
      WHERE entry_json ->> 'act' = 'approve-revision' AND entry_json ->> 'entity' = ${`proposal:${sealed.proposalId}`}`;
    expect(rows).toEqual([{ actor: reviewer.id, content: sealed.contentHash }]);
  });

  it("is refused to the author, whatever else the author may", async () => {
    expect(await approveRevision(shown(await submitted(author)), author.session, clock)).toMatchObject(
      conflict("four_eyes"),
    );
  });

  it("is refused to whoever typed into the draft once", async () => {
    const helper = await aPerson("帮手", "editor@370000", "reviewer@370000");
    const first = await submitted(author);
    const typed = { ...first.doc, publicNote: "帮手改了一句说明" };
    must(await recallSubmission({ key: aKey(), revisionId: first.revisionId }, author.session, clock));
    must(await saveDraft({ proposalId: first.proposalId, lockVersion: 0, doc: typed }, helper.session, clock));
    const second = must(
      await submitProposal({ key: aKey(), proposalId: first.proposalId, lockVersion: 1 }, author.session, clock),
    );
    expect(await approveRevision(shown(second), helper.session, clock)).toMatchObject(conflict("four_eyes"));
  });

  it("is refused for another hash than the one sealed", async () => {
    const sealed = await submitted(author);
    const outcome = await approveRevision({ ...shown(sealed), contentHash: "ab".repeat(32) }, reviewer.session, clock);
    expect(outcome).toMatchObject(conflict("hash_mismatch"));
  });

  it("is refused for a revision that a newer one replaced", async () => {
    const first = await submitted(author);
    const typed = { ...first.doc, publicNote: "又改了公开说明" };
    must(await recallSubmission({ key: aKey(), revisionId: first.revisionId }, author.session, clock));
    must(await saveDraft({ proposalId: first.proposalId, lockVersion: 0, doc: typed }, author.session, clock));
    must(await submitProposal({ key: aKey(), proposalId: first.proposalId, lockVersion: 1 }, author.session, clock));
    expect(await approveRevision(shown(first), reviewer.session, clock)).toMatchObject(conflict("superseded"));
  });

  it("is refused to a reviewer of one city for a revision about another", async () => {
    const local = await aPerson("青岛", "reviewer@370200", "editor@370100");
    const outcome = await approveRevision(shown(await submitted(author)), local.session, clock);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "forbidden", deed: "approve-revision", region: "370100" },
    });
  });

  it("wants a fresh proof of identity", async () => {
    const late = await aPerson("迟到", "reviewer@370000");
    await letProofGrowOld(late.session);
    expect(await approveRevision(shown(await submitted(author)), late.session, clock)).toEqual({
      ok: false,
      refusal: { kind: "step-up-required" },
    });
  });
});

describe("returning", () => {
  it("makes it a draft again, with the comment, and frees the series", async () => {
    const sealed = await submitted(author);
    must(await returnRevision({ ...shown(sealed), comment: "缺少原文依据" }, reviewer.session, clock));
    const row = await db.proposal.findUnique({
      where: { id: sealed.proposalId },
      select: { state: true, claims: true, revisions: { select: { decisions: { select: { comment: true } } } } },
    });
    expect(row).toEqual({ state: "draft", claims: [], revisions: [{ decisions: [{ comment: "缺少原文依据" }] }] });
  });

  it("wants a comment", async () => {
    const outcome = await returnRevision(
      { ...shown(await submitted(author)), comment: " 不 " },
      reviewer.session,
      clock,
    );
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "comment", key: "decision_comment" }] },
    });
  });
});

describe("forcing", () => {
  const force = (sealed: Sealed, reason = "错误金额已在执行，须立即更正", by = publisher) =>
    forcePublication({ ...shown(sealed), reason }, by.session, clock, null);

  it("publishes without an approval and leaves a debt", async () => {
    const { seq } = must(await force(await submitted(author)));
    expect(await db.reviewDebt.findUnique({ where: { seq } })).toMatchObject({
      objected: false,
      publisherId: publisher.id,
    });
  });

  it("wants a written reason", async () => {
    expect(await force(await submitted(author), "急")).toMatchObject(conflict("forced_reason"));
  });

  it("is refused to a reviewer", async () => {
    const outcome = await force(await submitted(author), undefined, reviewer);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "forbidden", deed: "force-publication" } });
  });

  it("is settled by somebody who neither wrote nor forced it, after an objection too", async () => {
    const sealed = await submitted(author);
    const { seq } = must(await force(sealed));
    const settle = (by: Player, outcome: "retro_approve" | "retro_object", comment = "已核对文件原文") =>
      settleForcedPublication({ ...shown(sealed), outcome, comment }, by.session, clock);
    expect(await settle(publisher, "retro_approve")).toMatchObject(conflict("four_eyes"));
    expect(await settle(author, "retro_approve")).toMatchObject(conflict("four_eyes"));
    must(await settle(reviewer, "retro_object"));
    expect(await db.reviewDebt.findUnique({ where: { seq } })).toMatchObject({ objected: true });
    must(await settle(reviewer, "retro_approve"));
    expect(await db.reviewDebt.findUnique({ where: { seq } })).toBeNull();
  });

  it("has nothing to settle where nothing was forced", async () => {
    const sealed = await submitted(author);
    const outcome = await settleForcedPublication(
      { ...shown(sealed), outcome: "retro_approve" },
      reviewer.session,
      clock,
    );
    expect(outcome).toMatchObject(conflict("not_forced"));
  });
});
