/** One act, three doors: the form while it is typed, the verb that seals it, and the API's calculator. All find the same. */
import { beforeAll, describe, expect, it } from "vitest";
import { linesAround } from "@/lib/data/editorial/register-lines";
import { transaction } from "@/lib/data/database/transaction";
import { caseRegister } from "@/lib/domain/case/case";
import { errorsOf } from "@/lib/domain/case/check";
import { caseSchema } from "@/lib/domain/case/schema";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { itemOfField } from "@/lib/domain/editorial/statement";
import { fieldsOfRule } from "@/lib/domain/form/rule";
import { ruleSeries } from "@/lib/domain/register/series";
import type { Expr } from "@/lib/domain/rule/method.schema";
import type { RulePayload, RulePayloadInput } from "@/lib/domain/rule/schema";
import { aDay, aRule, byAge, monthly, yuan } from "@/lib/domain/testing/register";
import type { Issue } from "@/lib/domain/typed/issue";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { evaluateBody } from "@/lib/http/api/evaluate";
import { recallSubmission } from "@/lib/workflow/proposal/recall-submission";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";
import { submitProposal } from "@/lib/workflow/proposal/submit-proposal";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { aCountry, aKey, aPerson, clock, type Player } from "./testing/cast";
import { aDoc, aDraftItem, answered, must, shown } from "./testing/editorial";

const REGION = "370100";
const KEY = "retired";
const SERIES = ruleSeries(REGION, KEY);
const TODAY = shanghaiDay(clock.now());

const SOURCE = {
  title: "关于调整划入标准的通知",
  number: "测医保发〔2026〕2号",
  issuer: "测试医疗保障局",
  quote: "每月划入个人账户。",
  checkedOn: aDay("2026-06-01"),
};
const EXAMPLE = {
  name: "老张",
  on: aDay("2026-08-15"),
  person: { birthDate: aDay("1950-01-01") },
  expectFen: yuan("100"),
};

/** What stands in the register when each of the acts is tried. */
const BEFORE = aRule(monthly("100"), { citations: [SOURCE], verification: "official_text", examples: [EXAMPLE] });

const WITH_A_HOLE: Expr = {
  op: "table",
  rows: [
    { when: { age: [0, 70] }, printed: "70岁以下", then: monthly("100") },
    { when: { age: [75, null] }, printed: "75岁以上", then: monthly("110") },
  ],
};

/** The example is left out, for a reason. */
const RETIRED = { examples: [], guardRailReasons: { earlier_example_retired: "金额变了，旧例不再适用" } };

type Change = Partial<RulePayloadInput> & { readonly method?: RulePayload["method"] };

/** A rule for the same line, and what is wrong with it. */
const TRIED: readonly (readonly [string, Change])[] = [
  ["far from what people get now", { method: monthly("900"), examples: [] }],
  [
    "far from it, and explained",
    {
      method: monthly("900"),
      examples: [],
      guardRailReasons: { change_large: "提高十倍系当地新政", earlier_example_retired: "金额变了，旧例不再适用" },
    },
  ],
  ["an earlier example left out", { method: monthly("105"), examples: [] }],
  ["an example that comes out otherwise", { method: monthly("105") }],
  ["an amount like a percentage", { method: monthly("5"), ...RETIRED }],
  [
    "less by growing older",
    {
      method: byAge([
        [70, monthly("110")],
        [null, monthly("100")],
      ]),
      ...RETIRED,
    },
  ],
  ["a hole between ages", { method: WITH_A_HOLE, ...RETIRED }],
  ["no source", { method: monthly("105"), ...RETIRED, citations: [] }],
  [
    "a source nobody compared",
    { method: monthly("105"), ...RETIRED, citations: [{ ...SOURCE, checkedOn: undefined }] },
  ],
  ["a day to come", { method: monthly("105"), ...RETIRED, citations: [{ ...SOURCE, checkedOn: aDay("2027-01-01") }] }],
  ["nobody knows why it is not known", { method: { op: "unknown", reason: "另行制定" }, ...RETIRED }],
  [
    "a switch at a policy year that begins nowhere",
    { method: monthly("105"), ...RETIRED, settings: { retireSwitch: "next_policy_year" } },
  ],
  ["what the line says already", {}],
];

let editor: Player;

async function drafted(by: Player, rule: RulePayload, from: string): Promise<{ proposalId: string; doc: DraftDoc }> {
  const item = { ...aDraftItem({ region: REGION, key: KEY, from }), fields: fieldsOfRule(rule) } as const;
  const doc = await answered({ ...aDoc(), publicNote: "", items: [{ ...item, seriesKind: "rule" }] });
  const { proposalId } = must(
    await startProposal({ key: aKey(), series: SERIES, kind: "change", doc }, by.session, clock),
  );
  return { proposalId, doc };
}

const send = (proposalId: string, by: Player) =>
  submitProposal({ key: aKey(), proposalId, lockVersion: 0 }, by.session, clock, () => "依据新文件调整划入标准");

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  const [reviewer, publisher] = [await aPerson("审核", "reviewer@370000"), await aPerson("发布", "publisher@370000")];
  const sealed = must(await send((await drafted(editor, BEFORE, "2026-01")).proposalId, editor));
  must(await approveRevision(shown(sealed), reviewer.session, clock));
  must(await publishRevision(shown(sealed), publisher.session, clock, null));
});

/** Errors about items, by their keys: the note and the answers to warnings are the document's, and a case has neither. */
function keysOf(issues: readonly Issue[]): string[] {
  const ofItems = issues.filter(({ severity, field }) => severity === "error" && itemOfField(field) !== null);
  return [...new Set(ofItems.map(({ key }) => key).filter((key) => key !== "answer_required"))].toSorted();
}

describe.each(TRIED)("%s", (_what, change) => {
  const rule = aRule(change.method ?? BEFORE.method, { ...BEFORE, ...change });
  const stated = ({ v: _v, ...given }: RulePayload, from: string) => ({
    kind: "rule",
    region: REGION,
    category: KEY,
    from,
    ...given,
  });
  const body = {
    region: REGION,
    category: KEY,
    action: "seal",
    given: [{ ...stated(BEFORE, "2026-01"), publishedOn: "2026-06-30" }, stated(rule, "2026-08")],
  };

  it("is found alike by form, sealing and API", async () => {
    const author = await aPerson("起草", "editor@370000");
    const { proposalId, doc } = await drafted(author, rule, "2026-08");
    const view = await transaction((tx) => linesAround([REGION], tx));
    const form = keysOf(issuesForSealing(doc, view, TODAY));

    const outcome = await send(proposalId, author);
    const sealing = outcome.ok || outcome.refusal.kind !== "invalid" ? [] : keysOf(outcome.refusal.issues);
    expect(sealing).toEqual(form);

    const one = caseSchema.parse(body);
    const api = errorsOf(one, caseRegister(one), TODAY).map(({ issue }) => issue.key);
    expect([...new Set(api)].toSorted()).toEqual(form);
    const answer = evaluateBody(body, TODAY);
    if (form.length === 0) expect(answer).toMatchObject({ ok: true });
    else expect(form).toContain(answer.ok ? null : answer.problem.more?.rejected);
    if (outcome.ok)
      must(await recallSubmission({ key: aKey(), revisionId: outcome.value.revisionId }, author.session, clock));
  });
});
