/** Proposal checks: what is wrong with a draft, grouped by the moment it matters. The form, the button and the verb ask the same functions. */
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import { fieldOfItem, itemsOfDraft, type DraftStatement, type RuleStatement } from "@/lib/domain/editorial/statement";
import { schemeOfCategory } from "@/lib/domain/calculation/base";
import { afterwards, drafted, type Drafted } from "@/lib/domain/editorial/drafted";
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from "./setting";
import { asksNoLevel, claimIssues } from "./claim";
import { exampleIssues, retiredExamples } from "./example";
import { issue } from "@/lib/domain/typed/field-reading";
import { nationalRails, unexplained, type RailContext } from "./guard-rail";
import type { Issue } from "@/lib/domain/typed/issue";
import { hasPublicReason, type Payload } from "@/lib/domain/register/item";
import { erasureIssues, narrowerIssues, overlapIssues, ruleInForce, saysAlready, targetIssues } from "./line";
import { noteIssues, remarkIssues } from "./note";
import { findParameter } from "@/lib/domain/register/parameter";
import { parameterIssues, ruleIssues } from "./payload";
import { ageingIssues, changeIssues, netIssues } from "./people";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { monthIssues } from "./reach-back";
import { missingBelow, referenceErrors } from "./reference";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { ruleOfFields } from "@/lib/domain/form/rule";
import type { RulePayload } from "@/lib/domain/rule/schema";
import { isOfRule } from "@/lib/domain/register/series";
import { same } from "@/lib/domain/value/sameness";
import { sourceIssues } from "./source";
import { changesWordsOnly } from "./statement-difference";
import { unansweredIssues } from "@/lib/domain/editorial/warning-answer";

const SEVERITIES = ["error", "warning", "note"] as const;
const REASON_MIN = 10;

/** What cannot be read as it is typed. A draft with such issues is kept all the same. */
export function issuesForSaving(doc: DraftDoc, today: PlainDate): Issue[] {
  return itemsOfDraft(doc, today).issues;
}

/**
 * What keeps a draft from being sealed (errors), what the reviewer must know (warnings), and what is good to know (notes).
 * `view`: the register as published; it may hold only the lines the draft touches and those above and below them.
 */
export function issuesForSealing(
  doc: DraftDoc,
  view: RegisterView,
  today: PlainDate,
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
  { statements, issues, after }: Drafted = drafted(doc, view, today),
): Issue[] {
  const placed = typedPlaces(doc);
  const ofStatements = findingsOf(statements, { scope: "everything", view, after, today, settings, placed });
  const found = [
    ...issues,
    ...draftIssues(doc),
    ...noteIssues(doc, statements, view, today),
    ...minorIssues(doc, statements, view),
    ...doc.items.flatMap(reasonIssues),
    ...ofStatements.map(({ itemId, issue: found }) => inItem(itemId, found)),
  ];
  const all = distinct(found);
  return inOrder([...all, ...unansweredIssues(doc, all)]);
}

/**
 * What keeps sealed items from being published, asked again of items and register re-read in the publishing transaction: what others
 * have published since may hide, point back to, or work out otherwise what was in order when it was sealed. Errors only.
 */
export function issuesForPublishing(
  statements: readonly DraftStatement[],
  view: RegisterView,
  today: PlainDate,
): Issue[] {
  const found = findingsOf(statements, { scope: "publish", view, today });
  return found.filter(({ issue: { severity } }) => severity === "error").map((one) => inItem(one.itemId, one.issue));
}

/** What sealed items claim of their sources and do not bear out, whoever sealed them and by whatever way: errors only, of the items alone. */
export function claimErrors(statements: readonly DraftStatement[], today: PlainDate): Issue[] {
  const found = statements.flatMap(({ itemId, payload }) =>
    payload === null ? [] : claimIssues(payload, today).map((one) => inItem(itemId, one)),
  );
  return found.filter(({ severity }) => severity === "error");
}

function draftIssues(doc: DraftDoc): Issue[] {
  return doc.items.length === 0 ? [issue("", "nothing_to_send")] : [];
}

/** A minor edit goes out without a public note: words only, in every item and month. The database asks the same when it seals. */
function minorIssues({ minor }: DraftDoc, statements: readonly DraftStatement[], view: RegisterView): Issue[] {
  const isMore = minor && statements.some((statement) => !changesWordsOnly(view, statement));
  return isMore ? [issue("minor", "minor_changes_amounts")] : [];
}

/** Whatever goes back on something published says why in ten characters or more; for a change the public note says it. */
function reasonIssues({ id, kind, reason }: DraftItem): Issue[] {
  if (!hasPublicReason(kind)) return [];
  const length = [...reason.trim()].length;
  if (length === 0) return [inItem(id, issue("reason", "reason_required"))];
  return length < REASON_MIN ? [inItem(id, issue("reason", "reason_too_short", { min: REASON_MIN, length }))] : [];
}

/**
 * How much is asked of statements. `item`: what is wrong with each by itself, whether it is to be sealed or not. `publish`: what others may
 * have brought about since it was sealed. `seal`: whatever keeps it from being sealed. `everything`: also what people must know of it.
 */
export type CheckScope = "item" | "publish" | "seal" | "everything";

/** Moves what is found inside a statement's payload to where whoever asks has it. */
type Placing = (found: readonly Issue[], statement: DraftStatement) => Issue[];

/** What statements are asked against, and how. `view`: the register without them; with them where they are asked by themselves. */
export interface CheckAsked {
  readonly scope: CheckScope;
  readonly view: RegisterView;
  /** The register as the statements would leave it, where it is there already. */
  readonly after?: RegisterView;
  readonly today: PlainDate;
  readonly settings?: CheckSettings;
  /** Default: paths inside the payload. */
  readonly placed?: Placing;
  /** One reason for every guard-rail that the statement leaves and its rule does not explain. */
  readonly reasonOf?: (itemId: string) => string | null;
  /** False for a statement that names no level of verification: nothing is asked of its sources then. Default: all name one. */
  readonly hasLevel?: (itemId: string) => boolean;
}

export interface StatementFinding {
  readonly itemId: string;
  readonly issue: Issue;
}

/**
 * Everything that is found of statements between the register as it is and as they would leave it together. The one place that
 * knows which checks there are: form, sealing, publishing and the API's acts ask it, each with its scope.
 */
export function findingsOf(statements: readonly DraftStatement[], asked: CheckAsked): StatementFinding[] {
  const { view, today, settings = DEFAULT_CHECK_SETTINGS, placed = (found) => [...found], ...others } = asked;
  const after = asked.scope === "item" ? view : (asked.after ?? afterwards(view, statements, today));
  const setting: Setting = { ...others, view, after, today, settings, placed };
  const clashes = asked.scope === "item" ? [] : overlapIssues(statements);
  const found = statements.flatMap((statement) =>
    statementIssues(statement, setting).map((one) => ({ itemId: statement.itemId, issue: one })),
  );
  return [...found, ...clashes];
}

interface Setting extends CheckAsked {
  readonly after: RegisterView;
  readonly settings: CheckSettings;
  readonly placed: Placing;
}

function statementIssues(statement: DraftStatement, setting: Setting): Issue[] {
  const { view, after, scope, placed } = setting;
  const { payload } = statement;
  const line = scope === "item" ? [] : lineIssues(statement, setting);
  const errors = placed([...residentIssues(statement, view), ...referenceErrors(statement, after)], statement);
  if (payload === null) return [...line, ...errors];
  const claims = scope === "item" ? [] : placed(claimsOf(statement, payload, setting), statement);
  if (payload.kind === "guide") return [...line, ...claims];
  const remarks = scope === "everything" ? placed(remarkIssues(statement, view), statement) : [];
  return [...line, ...errors, ...claims, ...remarks, ...placed(payloadIssues(statement, payload, setting), statement)];
}

function payloadIssues(statement: DraftStatement, payload: Payload, setting: Setting): Issue[] {
  if (payload.kind === "parameter") return parameterIssues(payload.parameter);
  return payload.kind === "rule" && isOfRule(statement) ? issuesOfRule(statement, payload.rule, setting) : [];
}

function claimsOf({ itemId }: DraftStatement, payload: Payload, { today, hasLevel }: Setting): Issue[] {
  const claims = claimIssues(payload, today);
  return hasLevel?.(itemId) === false ? claims.filter(asksNoLevel) : claims;
}

/** What is found of the line the statement speaks about. */
function lineIssues(statement: DraftStatement, setting: Setting): Issue[] {
  const { view, scope, placed } = setting;
  const lasting = [...targetIssues(view, statement), ...erasureIssues(view, statement)];
  if (scope === "publish") return lasting;
  const stopping = [...lasting, ...(saysAlready(view, statement) ? [issue("", "identical")] : [])];
  if (scope === "seal") return stopping;
  return [...stopping, ...monthIssues(statement, setting), ...placed(sourceIssues(view, statement), statement)];
}

/** What is found where the register must be asked too. Fields are paths inside the payload. */
function issuesOfRule(statement: RuleStatement, rule: RulePayload, setting: Setting): Issue[] {
  const { view, after, today, settings, scope } = setting;
  if (scope === "item") return ruleIssues(rule);
  const examples = exampleIssues(statement, after, rule, today);
  if (scope === "publish") return examples;
  const inForce = ruleInForce(view, statement);
  const comparison = { statement, rule, before: view, after, today };
  const found = [
    ...ruleIssues(rule),
    ...nationalRails(rule, railContext(statement, after)),
    ...narrowerIssues(after, statement),
    ...ageingIssues(comparison),
    ...changeIssues(comparison, inForce, settings.largeChangePercent),
    ...(statement.kind === "change" ? retiredExamples(rule, inForce) : []),
  ];
  const stopping = [...found, ...unexplained(found, reasonsFor(found, rule, setting.reasonOf?.(statement.itemId)))];
  if (scope === "seal") return [...stopping, ...examples];
  return [...stopping, ...netIssues(comparison), ...examples, ...missingBelow(statement, after, rule)];
}

/** The reasons written for rails; one for the whole statement stands for each of those that are left. */
function reasonsFor(left: readonly Issue[], { guardRailReasons }: RulePayload, reason: string | null | undefined) {
  if (reason === null || reason === undefined) return guardRailReasons;
  return {
    ...Object.fromEntries(unexplained(left, {}).map(({ params }) => [String(params.rail), reason])),
    ...guardRailReasons,
  };
}

/** 城乡居民 have had no account since 2020; an amount for them is never right. */
function residentIssues({ series, payload }: DraftStatement, view: RegisterView): Issue[] {
  if (series.kind !== "rule" || payload?.kind !== "rule") return [];
  if (!indexOf(view).categoryPath(series.category).includes("resident")) return [];
  const { op } = payload.rule.method;
  return op === "none" || op === "unknown" ? [] : [issue("method", "resident_with_amount")];
}

function railContext({ series, from, to }: RuleStatement, after: RegisterView): RailContext {
  const index = indexOf(after);
  const categories = index.categoryPath(series.category);
  const own = schemeOfCategory(categories);
  const averageFor = (scheme: string | undefined) =>
    findParameter(index, {
      region: series.region,
      code: "AVG_PENSION",
      year: "latest",
      scheme,
      month: from,
      known: after.seq,
    })?.payload.fen ?? [];
  const common = [averageFor(undefined)].flat();
  const averagesFen = common.length > 0 ? common : (own === null ? PENSION_SCHEMES : [own]).flatMap(averageFor);
  return { categories, to, averagesFen };
}

const PENSION_SCHEMES = ["enterprise", "public"] as const;

function inItem(itemId: string, found: Issue): Issue {
  return { ...found, field: fieldOfItem(itemId, found.field) };
}

/** Where what is found inside a statement's payload is typed, by the form that is on screen. */
function typedPlaces(doc: DraftDoc): Placing {
  const readers = new Map<string, (path: string) => string>();
  for (const item of doc.items) if (item.seriesKind === "rule") readers.set(item.id, ruleOfFields(item.fields).fieldOf);
  return (issues, { itemId, payload }) => {
    if (payload?.kind === "guide") return issues.map((found) => below("payload", found));
    const fieldOf = readers.get(itemId) ?? ((path) => path);
    return issues.map((found) =>
      below("fields", found.field === "" ? found : { ...found, field: fieldOf(found.field) }),
    );
  };
}

function below(name: string, found: Issue): Issue {
  return found.field === "" ? found : { ...found, field: `${name}.${found.field}` };
}

function distinct(issues: readonly Issue[]): Issue[] {
  return issues.filter((found, index) => issues.findIndex((other) => same(other, found)) === index);
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((found) => found.severity === severity));
}
