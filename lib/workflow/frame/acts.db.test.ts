import { beforeAll, describe, expect, it } from "vitest";
import { actIn, findSignedIn } from "@/lib/data/account/sessions";
import { db } from "@/lib/data/database/client";
import { transaction } from "@/lib/data/database/transaction";
import { headSeq } from "@/lib/data/editorial/publications";
import { readProposal } from "@/lib/data/editorial/proposals";
import { sealRevision } from "@/lib/data/editorial/sealing";
import { regionMap } from "@/lib/data/place/regions";
import { proposalFile } from "@/lib/data/reading/proposals";
import { sealedRevision } from "@/lib/data/reading/revisions";
import { ACT_NAMES, ACTS, openActs, whyNot, type Act } from "@/lib/domain/editorial/act";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import { isSent, STAGES, type Stage } from "@/lib/domain/editorial/proposal";
import { can, ROLES, type Role } from "@/lib/domain/deed/permission";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { findRevision } from "@/lib/data/editorial/revisions";
import { BY_VERB, pastTheVerb } from "@/prisma/testing/acts";
import { aCountry, aKey, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { approved, must, shown, started, submitted, type Sealed } from "@/prisma/testing/editorial";
import { atStage, type Hands } from "@/prisma/testing/stages";
import { abandonProposal } from "@/lib/workflow/proposal/abandon-proposal";
import { recallSubmission } from "@/lib/workflow/proposal/recall-submission";
import { restoreProposal } from "@/lib/workflow/proposal/restore-proposal";
import { submitProposal } from "@/lib/workflow/proposal/submit-proposal";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { holdPublication } from "@/lib/workflow/publication/hold-publication";
import { approveRevision } from "@/lib/workflow/review/approve-revision";

let hands: Hands;
/** Holds every role and has had no part in anything. */
let anybody: Player;
/** Holds every role, and writes and publishes. */
let everywhere: Hands;

const ALL = ["editor@000000", "reviewer@000000", "publisher@000000"] as const;

beforeAll(async () => {
  await aCountry();
  hands = {
    editor: await aPerson("编辑", "editor@370000"),
    reviewer: await aPerson("审核", "reviewer@370000"),
    publisher: await aPerson("发布", "publisher@370000"),
  };
  anybody = await aPerson("旁人", ...ALL);
  const author = await aPerson("作者", ...ALL);
  everywhere = { editor: author, reviewer: anybody, publisher: await aPerson("强制", ...ALL) };
});

/** A draft may be taken up again from wherever it is: only the verb asks for one that was given up. */
const LEFT_TO_THE_VERB: Partial<Record<Act, readonly Stage[]>> = {
  restore: STAGES.filter((stage) => !["published", "owing", "settled"].includes(stage)),
};

async function actorOf({ session }: Player) {
  const signedIn = await findSignedIn(session);
  if (signedIn === null) throw new Error("is not signed in");
  return signedIn.actor;
}

async function standingOf(sealed: Sealed) {
  const proposal = await readProposal(sealed.proposalId, db);
  if (proposal === null) throw new Error("is not there");
  return proposal;
}

/** What an act needs besides its stage is made to be there. */
async function prepared(act: Act, sealed: Sealed): Promise<Sealed> {
  if (act === "lift-hold" && isSent((await standingOf(sealed)).state))
    must(
      await holdPublication(
        { key: aKey(), proposalId: sealed.proposalId, reason: "等省里的新文件" },
        anybody.session,
        clock,
      ),
    );
  return sealed;
}

const refusalIn = (outcome: Awaited<ReturnType<(typeof BY_VERB)[Act]>>) => (outcome.ok ? null : outcome.refusal);

describe.each(STAGES)("at the stage %s", (stage) => {
  it("pages and verbs read the same of the proposal", async () => {
    const sealed = await atStage(stage, hands);
    const { id: _id, state: _state, newestRevisionId, ...standing } = await standingOf(sealed);
    const file = await proposalFile(sealed.proposalId, await actorOf(anybody));
    expect(file?.standing).toEqual({ ...standing, contributors: file?.standing.contributors });
    expect(new Set(file?.standing.contributors)).toEqual(new Set(standing.contributors));
    expect([standing.stage, newestRevisionId]).toEqual([stage, sealed.revisionId]);
  });

  it("everything that the table refuses is refused by the verb, and past it by the database", async () => {
    const sealed = await atStage(stage, hands);
    const standing = await standingOf(sealed);
    for (const act of ACT_NAMES) {
      const why = whyNot(act, standing, { userId: anybody.id });
      if (why === null) continue;
      expect([act, refusalIn(await BY_VERB[act](sealed, anybody))]).toEqual([act, why]);
      const isLeft = LEFT_TO_THE_VERB[act]?.includes(stage) === true;
      expect([act, (await pastTheVerb(act, sealed, anybody)) === null]).toEqual([act, isLeft]);
    }
  });

  it.each(ACT_NAMES)("%s succeeds where the table allows it", async (act) => {
    const sealed = await prepared(act, await atStage(stage, hands));
    const standing = await standingOf(sealed);
    const actor = await actorOf(anybody);
    const isOpen = openActs(standing, actor, await regionMap()).has(act);
    expect(isOpen).toBe(whyNot(act, standing, actor) === null);
    if (isOpen) expect(await BY_VERB[act](sealed, anybody)).toMatchObject({ ok: true });
  });
});

/** A stage where the act is open. */
const OPEN_AT: Readonly<Record<Act, Stage>> = {
  start: "approved",
  save: "recalled",
  submit: "recalled",
  recall: "in_review",
  approve: "in_review",
  return: "in_review",
  hold: "in_review",
  "lift-hold": "in_review",
  publish: "approved",
  force: "in_review",
  settle: "owing",
  object: "owing",
  abandon: "in_review",
  restore: "abandoned",
};

/** Whose grant only the verb asks: these leave no row in somebody's name. */
const WITHOUT_A_NAME: ReadonlySet<Act> = new Set(["start", "save", "abandon", "restore"]);

describe.each(ROLES)("holding only the role %s", (role: Role) => {
  it.each(ACT_NAMES)("%s is open exactly where the table of permissions says so", async (act) => {
    const sealed = await prepared(act, await atStage(OPEN_AT[act], hands));
    const person = await aPerson(`只是${role}`, `${role}@000000`);
    const actor = await actorOf(person);
    const standing = await standingOf(sealed);
    const regions = await regionMap();
    const may = can(actor, ACTS[act].deed, standing.regions, regions);
    expect(openActs(standing, actor, regions).has(act)).toBe(may);
    if (!may && !WITHOUT_A_NAME.has(act)) expect(await pastTheVerb(act, sealed, person)).not.toBeNull();
    const refusal = refusalIn(await BY_VERB[act](sealed, person));
    if (may) expect(refusal).toBeNull();
    else expect(["forbidden", "not-found"]).toContain(refusal?.kind);
  });
});

describe("besides the stage", () => {
  async function refuse(act: Act, sealed: Sealed, by: Player, expected: object) {
    const page = await sealedRevision(sealed.revisionId, await actorOf(by));
    if (page === null) throw new Error("cannot be read");
    expect(openActs(page.standing, await actorOf(by), await regionMap()).has(act)).toBe(false);
    expect(whyNot(act, page.standing, { userId: by.id })).toMatchObject(expected);
    expect(refusalIn(await BY_VERB[act](sealed, by))).toMatchObject(expected);
    expect(await pastTheVerb(act, sealed, by)).toMatchObject({ kind: expect.any(String) });
  }

  it.each([
    ["approve", "in_review"],
    ["return", "in_review"],
    ["settle", "owing"],
    ["object", "owing"],
  ] as const)("whoever had part in it does not %s", async (act, stage) => {
    const sealed = await atStage(stage, everywhere);
    await refuse(act, sealed, everywhere.editor, { slug: "four_eyes" });
    if (stage === "owing") await refuse(act, sealed, everywhere.publisher, { slug: "four_eyes" });
  });

  it.each([
    ["publish", "approved", "held"],
    ["force", "in_review", "held"],
    ["hold", "in_review", "hold_standing"],
  ] as const)("a hold stands against: %s", async (act, stage, slug) => {
    const sealed = await prepared("lift-hold", await atStage(stage, hands));
    await refuse(act, sealed, anybody, { slug });
  });

  it("no hold is lifted where none stands", async () => {
    await refuse("lift-hold", await submitted(hands.editor), anybody, { slug: "not_held" });
  });

  it("a replaced revision is neither decided on, nor published, nor taken back", async () => {
    const first = await submitted(hands.editor);
    const { proposalId } = first;
    must(await recallSubmission({ key: aKey(), revisionId: first.revisionId }, hands.editor.session, clock));
    must(await BY_VERB.save(first, hands.editor));
    const second = must(await submitProposal({ key: aKey(), proposalId, lockVersion: 1 }, hands.editor.session, clock));
    for (const act of ["recall", "approve", "return", "force"] as const)
      await refuse(act, first, anybody, { slug: "superseded" });
    must(await approveRevision(shown(second), hands.reviewer.session, clock));
    await refuse("publish", first, anybody, { slug: "superseded" });
  });

  it("what somebody overtook is neither published nor forced", async () => {
    for (const [act, made] of [
      ["publish", (key: string) => approved(hands.editor, hands.reviewer, { key })],
      ["force", (key: string) => submitted(hands.editor, { key })],
    ] as const) {
      const other = await started(anybody);
      const sealed = await made(other.doc.items[0]?.key ?? "");
      await overtake(other.proposalId, other.doc);
      await refuse(act, sealed, anybody, { kind: "stale" });
    }
  });
});

/** Forces a draft of the cast's out past the claim that another proposal has on its line. */
async function overtake(proposalId: string, doc: DraftDoc): Promise<void> {
  const { statements } = itemsOfDraft(doc, shanghaiDay(clock.now()));
  const revision = await transaction(async (tx) => {
    await actIn(anybody.session.idHash, tx);
    const { publicNote, minor } = doc;
    const sealing = { proposalId, authorId: anybody.id, baseSeq: await headSeq(tx), minor, publicNote, statements };
    const id = await sealRevision(sealing, tx);
    return id === null ? null : findRevision(id, tx);
  });
  if (revision === null) throw new Error("was sealed before");
  const { id: revisionId, contentHash } = revision;
  const input = { key: aKey(), revisionId, contentHash, reason: "等不及审核，先公布这一条" };
  must(await forcePublication(input, anybody.session, clock, null));
}

it("what was approved and given up is reviewed again when it is taken up again", async () => {
  const sealed = await approved(hands.editor, hands.reviewer);
  const { proposalId } = sealed;
  must(await abandonProposal({ key: aKey(), proposalId, lockVersion: 0 }, hands.editor.session, clock));
  must(await restoreProposal({ key: aKey(), proposalId }, hands.editor.session, clock));
  expect((await standingOf(sealed)).stage).toBe("recalled");
  must(await submitProposal({ key: aKey(), proposalId, lockVersion: 0 }, hands.editor.session, clock));
  expect((await standingOf(sealed)).stage).toBe("in_review");
});
