/** What a rule claims of its sources is asked at every door: of a draft saved without the form, and of items sealed without the verb. */
import { beforeAll, describe, expect, it } from "vitest";
import { claimSeries, sealRevision } from "@/lib/data/editorial/sealing";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import type { RuleFields } from "@/lib/domain/draft/schema";
import { emptyMethodFields } from "@/lib/domain/form/method";
import { done } from "@/lib/domain/deed/outcome";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { aCountry, aKey, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { must, shown, started } from "@/prisma/testing/editorial";
import { findRevision } from "@/lib/data/editorial/revisions";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { runCommand } from "@/lib/workflow/frame/run-command";
import { saveDraft } from "./save-draft";
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

const cited = (change: Partial<RuleFields["citations"][number]>) => (fields: RuleFields) => ({
  ...fields,
  citations: fields.citations.map((row) => ({ ...row, ...change })),
});

const WRONG: readonly (readonly [string, (fields: RuleFields) => RuleFields])[] = [
  [
    "unknown_kind_required",
    (fields) => ({ ...fields, ...emptyMethodFields(), shape: "unknown", statedReason: "另行制定" }),
  ],
  ["official_day_required", cited({ checkedOn: "" })],
  ["official_host_unreviewed", cited({ number: "", link: "https://example.org/1" })],
  ["day_to_come", cited({ checkedOn: "2027-01-01" })],
];

describe.each(WRONG)("%s", (key, change) => {
  async function draft() {
    const { proposalId, doc } = await started(editor);
    const [item] = doc.items;
    if (item?.seriesKind !== "rule") throw new Error("a rule is a rule");
    const wrong = { ...doc, publicNote: "按新文件调整划入标准", items: [{ ...item, fields: change(item.fields) }] };
    must(await saveDraft({ proposalId, lockVersion: 0, doc: wrong }, editor.session, clock));
    return { proposalId, wrong };
  }

  it("is kept in a draft, and keeps it from being sent", async () => {
    const { proposalId } = await draft();
    const outcome = await submitProposal({ key: aKey(), proposalId, lockVersion: 1 }, editor.session, clock);
    const issues = outcome.ok || outcome.refusal.kind !== "invalid" ? [] : outcome.refusal.issues;
    expect(issues.map((one) => one.key)).toContain(key);
  });

  it("keeps what was sealed some other way from being published", async () => {
    const { proposalId, wrong } = await draft();
    const { statements } = itemsOfDraft(wrong, shanghaiDay(clock.now()));
    const act = { name: "submit-proposal", key: aKey(), input: { proposalId } } as const;
    const sealed = must(
      await runCommand(act, editor.session, clock, async (desk) => {
        const said = { baseSeq: wrong.baseSeq, minor: false, publicNote: wrong.publicNote, statements };
        const id = await sealRevision({ proposalId, authorId: desk.actor.userId, ...said }, desk.tx);
        const revision = id === null ? null : await findRevision(id, desk.tx);
        if (revision === null) throw new Error("something new was sealed");
        await claimSeries(revision.id, desk.tx);
        const { no, contentHash } = revision;
        const detail = { revision: revision.id, no, content: contentHash, regions: revision.regions };
        const audit = { act: "submit-proposal", entity: `proposal:${proposalId}`, detail } as const;
        return done({ value: { revisionId: revision.id, no, contentHash }, audit });
      }),
    );
    must(await approveRevision(shown(sealed), reviewer.session, clock));
    const outcome = await publishRevision(shown(sealed), publisher.session, clock, null);
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ key }] } });
  });
});
