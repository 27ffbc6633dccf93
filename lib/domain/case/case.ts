/** Cases: from the shared format to a register view and a question, and from the answer back to the names that cases use. */
import type { Answer, AskedPerson, Question } from "@/lib/domain/calculation/answer";
import { type Arrears, arrears } from "@/lib/domain/calculation/arrears";
import { pensionMonth } from "@/lib/domain/calculation/base";
import type { Case, Given } from "./schema";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import { type Category, categoriesUp } from "@/lib/domain/place/category";
import { nationalRails, unexplained } from "@/lib/domain/check/guard-rail";
import { type CreditMonth, addMonths, lastDayOf, monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import type { Fen } from "@/lib/domain/value/fen";
import { invariant } from "@/lib/domain/value/invariant";
import type { Payload, PublishedItem } from "@/lib/domain/register/item";
import { regionsNamed } from "@/lib/domain/place/named-region";
import { type PlainDate, parsePlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RulePayload, RuleSettings } from "@/lib/domain/rule/schema";
import { type SeriesId, type SeriesRef, parameterSeries, ruleSeries, seriesId } from "@/lib/domain/register/series";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";

/** What a case comes to: the answer, and what months before it were credited too little by what was known then. */
export interface CaseAnswer {
  readonly answer: Answer;
  /** The register the answer was taken from. */
  readonly view: RegisterView;
  /** Null where no month before was known otherwise when it ended. */
  readonly arrears: Arrears | null;
}

/** Months further back than this are not looked at for arrears. */
const MONTHS_BACK = 120;
const LONG_AGO = "1990-01-01";

/** The civil day of a case's date or instant. Throws on text that the case schema refuses. */
export function civilDay(text: string): PlainDate {
  const day = text.includes("T") ? shanghaiDay(Date.parse(text)) : parsePlainDate(text);
  invariant(day !== null, `no such day: ${text}`);
  return day;
}

/**
 * The answer to a case. `asOf` must be given. Pure: the same case always has the same answer, but for the warning that a month is still
 * to come, where neither `knownAt` nor `today` says what month it is.
 */
export function answerCase(one: Case, today?: PlainDate, register: CaseRegister = caseRegister(one)): CaseAnswer {
  const question = questionOf(one, today);
  const known = register.asKnown(one.knownAt === undefined ? null : civilDay(one.knownAt));
  const answer = evaluate(known, question);
  return { answer, view: known, arrears: arrearsBefore(one, register, known, question) };
}

/** The question a case asks. A month after the day known is a projection: `knownAt`, else `today`, else the day asked about. */
export function questionOf({ region, category, person, asOf, knownAt }: Case, today?: PlainDate): Question {
  invariant(asOf !== undefined, "a case that asks has a day");
  const on = civilDay(asOf);
  const known = knownAt === undefined ? (today ?? on) : civilDay(knownAt);
  return { region, category, on, today: known, person: personOf(person, monthOf(on)) };
}

function personOf(person: Case["person"], month: CreditMonth): AskedPerson {
  const { accountBalance: _balance, interest: _interest, pensionOfLastJune, pensionOfPrevDecember, ...asked } = person;
  const pensions = {
    ...(pensionOfLastJune === undefined ? {} : { [pensionMonth("last_june", month)]: pensionOfLastJune }),
    ...(pensionOfPrevDecember === undefined ? {} : { [pensionMonth("prev_december", month)]: pensionOfPrevDecember }),
  };
  return Object.keys(pensions).length === 0
    ? asked
    : { ...asked, pensionOfMonth: { ...pensions, ...asked.pensionOfMonth } };
}

export interface CaseRegister {
  readonly items: readonly PublishedItem[];
  /** The register as known at the end of a day; null: everything. Views of the same items are one object. */
  asKnown(day: PlainDate | null): RegisterView;
  /** The items with a day of publication alone: what an act finds when it begins. */
  published(): RegisterView;
}

/** The register a case brings along. Items are publications in their order, one after the other. */
export function caseRegister(one: Case): CaseRegister {
  const stated = one.given.some((given) => given.kind === "rule" && Object.keys(given.settings).length > 0);
  const settings = stated ? undefined : one.settings;
  const items = one.given.map((given, index) =>
    itemOf(withReason(given, one.reason), index + 1, settings, averagesOf(one, given.region)),
  );
  const days = one.given.map(({ publishedOn }) => (publishedOn === undefined ? null : civilDay(publishedOn)));
  const regions = regionsNamed([
    one.region,
    ...(one.person.enrolments ?? []).map(({ region }) => region),
    ...places(one),
  ]);
  const views = new Map<string, RegisterView>();
  const viewOf = (some: readonly PublishedItem[]): RegisterView => {
    const name = some.map(({ seq }) => seq).join();
    const known = views.get(name);
    const view = known ?? { seq: items.length, regions, categories: CATEGORIES, itemsBySeries: bySeries(some) };
    views.set(name, view);
    return view;
  };
  return {
    items,
    asKnown: (day) => viewOf(items.filter((_item, index) => day === null || (days[index] ?? day) <= day)),
    published: () => viewOf(items.filter((_item, index) => days[index] !== null)),
  };
}

const CATEGORIES: ReadonlyMap<string, Category> = new Map(CATEGORY_TREE.map((category) => [category.code, category]));

function places({ given }: Case): string[] {
  return given.map(({ region }) => region);
}

function bySeries(items: readonly PublishedItem[]): Map<SeriesId, PublishedItem[]> {
  const grouped = new Map<SeriesId, PublishedItem[]>();
  for (const item of items) {
    const id = seriesId(item.series);
    const group = grouped.get(id);
    if (group === undefined) grouped.set(id, [item]);
    else group.push(item);
  }
  return grouped;
}

/** The first credit month: as stated, else the month of a legal date that is the first of a month. Null: the editor must choose. */
export function firstMonthOf({ from, legalDate }: Given): CreditMonth | null {
  if (from !== undefined) return from;
  const legal = legalDate === undefined ? null : parsePlainDate(legalDate);
  return legal !== null && legal.endsWith("-01") ? monthOf(legal) : null;
}

/** The item with the reason written for it: its own, or the act's for an item that the act is about. */
function withReason(given: Given, ofAct: string | undefined): Given {
  const own = given.reason ?? (given.kind === "rule" ? given.guardrailReason : undefined);
  const reason = own ?? (given.publishedOn === undefined ? ofAct : undefined);
  return reason === undefined ? given : { ...given, reason };
}

/** The average pensions a case states for a region: what its amounts are measured by. */
function averagesOf({ given }: Case, region: string): Fen[] {
  return given.flatMap((one) =>
    one.kind === "parameter" && one.code === "AVG_PENSION" && one.region === region ? (one.fen ?? []) : [],
  );
}

function itemOf(
  given: Given,
  seq: number,
  settings: RuleSettings | undefined,
  averagesFen: readonly Fen[],
): PublishedItem {
  const series = seriesOf(given);
  const from = firstMonthOf(given) ?? parseCreditMonth("1990-01");
  invariant(from !== null, "a month is a month");
  return {
    series,
    op: given.op,
    kind: given.op === "withdraw" ? "withdrawal" : "change",
    from,
    to: given.to ?? null,
    legalDate: given.legalDate ?? null,
    payload: given.op === "withdraw" ? null : payloadOf(given, settings, averagesFen),
    reason: given.reason ?? null,
    targetItemId: null,
    itemId: `given-${seq}`,
    seq,
    publishedAt: `${given.publishedOn === undefined ? LONG_AGO : civilDay(given.publishedOn)}T00:00:00+08:00`,
    takenDownSeq: null,
  };
}

/** The series a given item speaks about. */
export function seriesOf(given: Given): SeriesRef {
  return given.kind === "rule"
    ? ruleSeries(given.region, given.category, given.component)
    : parameterSeries(given.region, given.code, given.year, given.scheme);
}

function payloadOf(given: Given, shared: RuleSettings | undefined, averagesFen: readonly Fen[]): Payload | null {
  const { verification = "official_text", citations } = given;
  if (given.kind === "parameter") {
    const { fen, status, inheritable } = given;
    if (fen === undefined) return null;
    return { kind: "parameter", parameter: { v: 1, fen, status, inheritable, verification, citations } };
  }
  const { method, crediting, deductions, guardRailReasons, examples } = given;
  if (method === undefined) return null;
  const settings = shared ?? given.settings;
  const rule: RulePayload = {
    v: 1,
    method,
    settings,
    crediting,
    deductions,
    citations,
    verification,
    guardRailReasons,
    examples,
  };
  return { kind: "rule", rule: given.reason === undefined ? rule : explained(rule, given, averagesFen) };
}

/** The reason of an item also explains the guard-rails its rule leaves, where no other reason is written for them. */
function explained(
  rule: RulePayload,
  given: Extract<Given, { kind: "rule" }>,
  averagesFen: readonly Fen[],
): RulePayload {
  const categories = categoriesUp(given.category, CATEGORIES);
  const left = nationalRails(rule, { categories, to: given.to ?? null, averagesFen });
  const rails = unexplained(left, {}).map(({ params }) => [String(params.rail), given.reason ?? ""]);
  const reasons: Record<string, string> = Object.fromEntries(rails);
  return { ...rule, guardRailReasons: { ...reasons, ...rule.guardRailReasons } };
}

function arrearsBefore(one: Case, register: CaseRegister, known: RegisterView, question: Question): Arrears | null {
  const month = monthOf(question.on);
  const first = one.given.map((given) => firstMonthOf(given) ?? month).reduce((a, b) => (b < a ? b : a), month);
  const earliest = addMonths(month, -MONTHS_BACK);
  const last = one.knownAt === undefined ? null : civilDay(one.knownAt);
  const asEnded = (past: CreditMonth): RegisterView => {
    const end = lastDayOf(past);
    return register.asKnown(last !== null && last < end ? last : end);
  };
  const made = arrears(asEnded, known, question, { from: first < earliest ? earliest : first, to: month });
  return made.months.length === 0 ? null : made;
}
