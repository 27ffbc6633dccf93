/** Proposal checks: what is wrong with a draft, grouped by the moment it matters. The form, the button and the verb ask the same functions. */
import type { DraftDoc, DraftItem } from "./draft.schema";
import { fieldOfItem, itemsOfDraft, type DraftStatement } from "./draft-items";
import { exampleIssues, missingParameterIssues } from "./effect-checks";
import { issue } from "./field-reading";
import { guardRails } from "./guard-rail";
import { lineOf } from "./inheritance";
import type { Issue } from "./issue";
import { erasureIssues, narrowerIssues, overlapIssues, piecesOf, saysAlready, targetIssues } from "./line-checks";
import { refersToItself } from "./method-check";
import { overlay } from "./overlay";
import { findParameter } from "./parameter";
import { parameterIssues, ruleIssues } from "./payload-checks";
import type { PlainDate } from "./plain-date";
import { indexOf } from "./register-index";
import type { RegisterView } from "./register-view";
import { ruleOfFields } from "./rule-form";
import type { RulePayload } from "./rule.schema";
import { same } from "./sameness";
import { pieceAt } from "./timeline";

const SEVERITIES = ["error", "warning", "note"] as const;
const REASON_MIN = 10;
const PUBLIC_NOTE = { min: 5, max: 200 };

/** What cannot be read as it is typed. A draft with such issues is kept all the same. */
export function issuesForSaving(doc: DraftDoc, today: PlainDate): Issue[] {
  return itemsOfDraft(doc, today).issues;
}

/**
 * What keeps a draft from being sealed (errors), what the reviewer must know (warnings), and what is good to know (notes).
 * `view`: the register as published; it may hold only the lines the draft touches and those above and below them.
 */
export function issuesForSealing(doc: DraftDoc, view: RegisterView, today: PlainDate): Issue[] {
  const { statements, issues } = itemsOfDraft(doc, today);
  const after = overlay(view, statements, `${today}T00:00:00.000Z`);
  const ofStatements = statements.flatMap((statement) =>
    statementIssues(statement, view, after, today, fieldReader(doc, statement)).map((found) =>
      inItem(statement.itemId, found),
    ),
  );
  const found = [
    ...issues,
    ...draftIssues(doc),
    ...doc.items.flatMap(reasonIssues),
    ...overlapIssues(statements).map(({ itemId, issue: clash }) => inItem(itemId, clash)),
    ...ofStatements,
  ];
  return inOrder(distinct(found));
}

/** What keeps sealed items from being published, asked again of items and register re-read in the publishing transaction. */
export function issuesForPublishing(statements: readonly DraftStatement[], view: RegisterView): Issue[] {
  return inOrder([
    ...overlapIssues(statements).map(({ itemId, issue: clash }) => inItem(itemId, clash)),
    ...statements.flatMap((statement) =>
      [...targetIssues(view, statement), ...erasureIssues(view, statement)].map((found) =>
        inItem(statement.itemId, found),
      ),
    ),
  ]);
}

/** The public note is reviewed and hashed with the content; only a minor edit goes without, as in the database. */
function draftIssues(doc: DraftDoc): Issue[] {
  const empty = doc.items.length === 0 ? [issue("", "nothing_to_send")] : [];
  const length = [...doc.publicNote.trim()].length;
  if (length > PUBLIC_NOTE.max) {
    return [...empty, issue("publicNote", "public_note_too_long", { max: PUBLIC_NOTE.max, length })];
  }
  const isLacking = !doc.minor && length < PUBLIC_NOTE.min;
  return isLacking ? [...empty, issue("publicNote", "public_note_required")] : empty;
}

/** A correction and a withdrawal say why in ten characters or more, as the database asks; for a change the public note says it. */
function reasonIssues({ id, kind, reason }: DraftItem): Issue[] {
  const length = [...reason.trim()].length;
  const isWeighty = kind === "correction" || kind === "withdrawal";
  if (length === 0) return [inItem(id, issue("reason", "reason_required", {}, isWeighty ? "error" : "warning"))];
  const needsMore = isWeighty && length < REASON_MIN;
  return needsMore ? [inItem(id, issue("reason", "reason_too_short", { min: REASON_MIN, length }))] : [];
}

function statementIssues(
  statement: DraftStatement,
  view: RegisterView,
  after: RegisterView,
  today: PlainDate,
  fieldOf: FieldReader,
): Issue[] {
  const { payload } = statement;
  const line = [
    ...targetIssues(view, statement),
    ...erasureIssues(view, statement),
    ...narrowerIssues(view, statement),
    ...(saysAlready(view, statement) ? [issue("", "identical")] : []),
  ];
  if (payload?.kind === "parameter") return [...line, ...inFields(parameterIssues(payload.parameter), (path) => path)];
  if (payload?.kind !== "rule") return line;
  const { rule } = payload;
  return [
    ...line,
    ...residentIssues(statement, view, rule),
    ...cycleIssues(statement, after),
    ...inFields(ruleIssues(rule), fieldOf),
    ...inFields(guardRails(rule, railContext(statement, view)), fieldOf),
    ...inFields(exampleIssues(statement, after, rule, today), fieldOf),
    ...missingParameterIssues(statement, after, rule, today),
  ];
}

function cycleIssues({ series, from }: DraftStatement, after: RegisterView): Issue[] {
  const { category, component } = lineOf(series);
  const lookup = { region: series.region, category, month: from, known: after.seq };
  const isCycle = refersToItself(after, component === undefined ? lookup : { ...lookup, component });
  return isCycle ? [issue("fields.shape", "method_refers_to_itself")] : [];
}

/** 城乡居民 have had no account since 2020; an amount for them is never right. */
function residentIssues(statement: DraftStatement, view: RegisterView, { method }: RulePayload): Issue[] {
  const { category } = lineOf(statement.series);
  const isResident = indexOf(view).categoryPath(category).includes("resident");
  return isResident && method.op !== "none" && method.op !== "unknown"
    ? [issue("fields.shape", "resident_with_amount")]
    : [];
}

function railContext(statement: DraftStatement, view: RegisterView) {
  const index = indexOf(view);
  const { category } = lineOf(statement.series);
  const { region } = statement.series;
  const average = findParameter(index, {
    region,
    code: "AVG_PENSION",
    year: "latest",
    scheme: undefined,
    month: statement.from,
    known: view.seq,
  });
  const inForce = pieceAt(piecesOf(view, statement), statement.from)?.item.payload;
  return {
    categories: index.categoryPath(category),
    to: statement.to,
    averageFen: average?.payload.fen ?? null,
    before: statement.kind === "change" && inForce?.kind === "rule" ? inForce.rule : null,
  };
}

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
  return issues.map((found) => ({ ...found, field: `fields.${fieldOf(found.field)}` }));
}

function distinct(issues: readonly Issue[]): Issue[] {
  return issues.filter((found, index) => issues.findIndex((other) => same(other, found)) === index);
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return SEVERITIES.flatMap((severity) => issues.filter((found) => found.severity === severity));
}
