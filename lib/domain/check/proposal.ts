/** Proposal checks: what is wrong with a draft, grouped by the moment it matters. The form, the button and the verb ask the same functions. */
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import { fieldOfItem, itemsOfDraft, type DraftStatement, type RuleStatement } from "@/lib/domain/editorial/statement";
import { schemeOfCategory } from "@/lib/domain/calculation/base";
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from "./setting";
import { claimIssues } from "./claim";
import { exampleIssues, retiredExamples } from "./example";
import { issue } from "@/lib/domain/typed/field-reading";
import { nationalRails, unexplained, type RailContext } from "./guard-rail";
import type { Issue } from "@/lib/domain/typed/issue";
import { hasPublicReason } from "@/lib/domain/register/item";
import { erasureIssues, narrowerIssues, overlapIssues, ruleInForce, saysAlready, targetIssues } from "./line";
import { noteIssues, remarkIssues } from "./note";
import { overlay } from "@/lib/domain/register/overlay";
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
): Issue[] {
  const { statements, issues } = itemsOfDraft(doc, today);
  const after = overlay(view, statements, `${today}T00:00:00.000Z`);
  const ofStatements = statements.flatMap((statement) =>
    statementIssues(statement, { view, after, today, settings }, fieldReader(doc, statement)).map((found) =>
      inItem(statement.itemId, found),
    ),
  );
  const found = [
    ...issues,
    ...draftIssues(doc),
    ...noteIssues(doc, statements, view, today),
    ...minorIssues(doc, statements, view),
    ...doc.items.flatMap(reasonIssues),
    ...overlapIssues(statements).map(({ itemId, issue: clash }) => inItem(itemId, clash)),
    ...ofStatements,
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
  const after = overlay(view, statements, `${today}T00:00:00.000Z`);
  const found = statements.flatMap((statement) =>
    [
      ...targetIssues(view, statement),
      ...erasureIssues(view, statement),
      ...residentIssues(statement, view),
      ...referenceErrors(statement, after),
      ...(isOfRule(statement) && statement.payload?.kind === "rule"
        ? exampleIssues(statement, after, statement.payload.rule, today)
        : []),
    ].map((one) => inItem(statement.itemId, one)),
  );
  const clashes = overlapIssues(statements).map(({ itemId, issue: clash }) => inItem(itemId, clash));
  const errors = [...clashes, ...found].filter(({ severity }) => severity === "error");
  return [...claimErrors(statements, today), ...errors];
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

interface Setting {
  readonly view: RegisterView;
  readonly after: RegisterView;
  readonly today: PlainDate;
  readonly settings: CheckSettings;
}

function statementIssues(statement: DraftStatement, setting: Setting, fieldOf: FieldReader): Issue[] {
  const { view, after } = setting;
  const { payload } = statement;
  const sources = inFields(sourceIssues(view, statement), fieldOf);
  const line = [
    ...targetIssues(view, statement),
    ...erasureIssues(view, statement),
    ...(saysAlready(view, statement) ? [issue("", "identical")] : []),
    ...monthIssues(statement, setting),
    ...sources,
  ];
  const errors = inFields([...residentIssues(statement, view), ...referenceErrors(statement, after)], fieldOf);
  if (payload === null) return [...line, ...errors];
  const claims = claimIssues(payload, setting.today);
  if (payload.kind === "guide") return [...line, ...claims.map((found) => below("payload", found))];
  const claimed = [...line, ...errors, ...inFields([...claims, ...remarkIssues(statement, view)], fieldOf)];
  if (payload.kind === "parameter") return [...claimed, ...inFields(parameterIssues(payload.parameter), fieldOf)];
  if (!isOfRule(statement)) return claimed;
  return [...claimed, ...inFields(issuesOfRule(statement, payload.rule, setting), fieldOf)];
}

/** What is found where the register must be asked too. Fields are paths inside the payload. */
function issuesOfRule(statement: RuleStatement, rule: RulePayload, { view, after, today, settings }: Setting): Issue[] {
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
  return [
    ...found,
    ...unexplained(found, rule.guardRailReasons),
    ...netIssues(comparison),
    ...exampleIssues(statement, after, rule, today),
    ...missingBelow(statement, after, rule),
  ];
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

type FieldReader = (path: string) => string;

/** Where the paths inside a statement's payload are typed, by the form that is on screen. */
function fieldReader(doc: DraftDoc, { itemId }: DraftStatement): FieldReader {
  const item = doc.items.find(({ id }) => id === itemId);
  return item?.seriesKind === "rule" ? ruleOfFields(item.fields).fieldOf : (path) => path;
}

function inFields(issues: readonly Issue[], fieldOf: FieldReader): Issue[] {
  return issues.map((found) => below("fields", found.field === "" ? found : { ...found, field: fieldOf(found.field) }));
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
