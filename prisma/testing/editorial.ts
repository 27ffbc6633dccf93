/** The editorial acts of the database tests, through the verbs themselves. */
import { parseSeries, type SeriesRef } from "@/lib/domain/register/series";
import { randomUUID } from "node:crypto";
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { answerId, asksForAnswer } from "@/lib/domain/editorial/warning-answer";
import { linesAround } from "@/lib/data/editorial/register-lines";
import { transaction } from "@/lib/data/database/transaction";
import type { Outcome } from "@/lib/domain/deed/outcome";
import { fieldsOfRule } from "@/lib/domain/form/rule";
import { aDay, aRule, monthly } from "@/lib/domain/testing/register";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";
import { submitProposal, type Submitted } from "@/lib/workflow/proposal/submit-proposal";
import { aKey, clock, type Player } from "./cast";

export interface Wish {
  readonly region?: string;
  /** Yuan a month. */
  readonly amount?: string;
  readonly from?: string;
  readonly to?: string;
  /** A line of its own in the region, so that tests do not meet. */
  readonly key?: string;
}

/** A series key nobody else uses. */
export function aLine(): string {
  return `retired/t${randomUUID().slice(0, 8)}`;
}

/** A document for each amount, whose sentence names it. */
const noticeOf = (amount: string) => ({
  title: `关于每月划入${amount}元的通知`,
  number: "测医保发〔2026〕1号",
  issuer: "测试医疗保障局",
  quote: `每月划入个人账户${amount}元。`,
  checkedOn: aDay("2026-01-05"),
});

/** One item: so many yuan a month for retired people of a region. */
export function aDraftItem({
  region = "370100",
  amount = "100",
  from = "2026-08",
  to = "",
  key = aLine(),
}: Wish = {}): DraftItem {
  return {
    id: randomUUID(),
    seriesKind: "rule",
    region,
    key,
    kind: "change",
    from,
    to,
    legalDate: "",
    reason: "",
    remark: "",
    targetItemId: null,
    hides: [],
    fields: fieldsOfRule(aRule(monthly(amount), { citations: [noticeOf(amount)], verification: "official_text" })),
  };
}

/** A draft with a public note that names the amounts. */
export function aDoc(...items: readonly DraftItem[]): DraftDoc {
  const amounts = items.flatMap((item) => (item.seriesKind === "rule" ? `${item.fields.value}元` : []));
  const publicNote = `依据新文件调整划入标准：${amounts.join("、")}`;
  return { v: 1, baseSeq: 0, publicNote, minor: false, items: [...items] };
}

/** The draft with every warning answered, of the register as it is. */
export async function answered(doc: DraftDoc): Promise<DraftDoc> {
  const view = await transaction((tx) => linesAround([...new Set(doc.items.map(({ region }) => region))], tx));
  const asked = issuesForSealing(doc, view, shanghaiDay(clock.now())).filter(asksForAnswer);
  const answers = asked.map((one) => [answerId(one), { params: { ...one.params }, text: "已核对" }] as const);
  return { ...doc, answers: Object.fromEntries(answers) };
}

/** The value of an outcome; throws with the refusal when there is none. */
export function must<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** The rule line of a key as drafts write it. */
export function seriesTyped(key: string, region = "370100"): SeriesRef {
  const series = parseSeries({ kind: "rule", region, key });
  if (series === null) throw new Error(`${key} is no line`);
  return series;
}

/** Starts a proposal with one item. */
export async function started(by: Player, wish: Wish = {}): Promise<{ proposalId: string; doc: DraftDoc }> {
  const item = aDraftItem(wish);
  const doc = aDoc(item);
  const series = seriesTyped(item.key, item.region);
  const { proposalId } = must(await startProposal({ key: aKey(), series, kind: "change", doc }, by.session, clock));
  return { proposalId, doc };
}

export interface Sealed extends Submitted {
  readonly proposalId: string;
  readonly doc: DraftDoc;
}

/** Starts and submits a proposal with one item. */
export async function submitted(by: Player, wish: Wish = {}): Promise<Sealed> {
  const start = await started(by, wish);
  const seal = must(
    await submitProposal({ key: aKey(), proposalId: start.proposalId, lockVersion: 0 }, by.session, clock),
  );
  return { ...seal, ...start };
}

/** What a page about a revision posts, with a key of its own. */
export function shown({ revisionId, contentHash }: Submitted): {
  key: string;
  revisionId: string;
  contentHash: string;
} {
  return { key: aKey(), revisionId, contentHash };
}

/** Starts, submits and has approved a proposal with one item. */
export async function approved(by: Player, reviewer: Player, wish: Wish = {}): Promise<Sealed> {
  const sealed = await submitted(by, wish);
  must(await approveRevision(shown(sealed), reviewer.session, clock));
  return sealed;
}

/** The whole way of one item into the register. */
export async function published(
  by: Player,
  reviewer: Player,
  publisher: Player,
  wish: Wish = {},
): Promise<Sealed & { seq: number }> {
  const sealed = await approved(by, reviewer, wish);
  const { seq } = must(await publishRevision(shown(sealed), publisher.session, clock, null));
  return { ...sealed, seq };
}
