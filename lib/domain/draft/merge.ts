/** Merging drafts: two people's versions of one draft against the version both began with, field by field. */
import type { DraftDoc, DraftItem, KeptFields, RuleFields } from "./schema";
import { same } from "@/lib/domain/value/sameness";

/** A field both changed, to different things. The merged draft holds mine until somebody chooses. */
export interface Clash {
  /** Path of the field, items by their id: `items.<id>.fields.bands.1.value`. */
  readonly field: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly doc: DraftDoc;
  readonly clashes: readonly Clash[];
}

interface Three<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

/**
 * Mine and theirs joined against their base. What only one of us changed is taken; what both changed differently is a clash.
 * An item one deleted stays when the other changed it. `baseSeq` is the higher one. `takesTheirs`: fields of clashes settled their way.
 */
export function mergeDrafts(
  base: DraftDoc,
  mine: DraftDoc,
  theirs: DraftDoc,
  takesTheirs: ReadonlySet<string> = NONE,
): Merged {
  const clashes = new Clashes(takesTheirs);
  const doc: DraftDoc = {
    ...mergeRecord("", { base, mine, theirs }, clashes, APART),
    ...mergeAnswers({ base, mine, theirs }, clashes),
    items: mergeById({ base: base.items, mine: mine.items, theirs: theirs.items }, (three) =>
      mergeItem(three.base, three.mine, three.theirs, clashes),
    ),
    baseSeq: Math.max(mine.baseSeq, theirs.baseSeq),
  };
  return { doc, clashes: clashes.found };
}

const APART = new Set(["items", "baseSeq", "answers"]);

/** Each answer is a field of its own. */
function mergeAnswers({ base, mine, theirs }: Three<DraftDoc>, clashes: Clashes): Pick<DraftDoc, "answers"> {
  if (mine.answers === undefined && theirs.answers === undefined) return {};
  const answers = { base: base.answers ?? {}, mine: mine.answers ?? {}, theirs: theirs.answers ?? {} };
  const merged = mergeRecord("answers", answers, clashes);
  return { answers: Object.fromEntries(Object.entries(merged).filter(([, answer]) => answer !== undefined)) };
}

/** The clashes met, and for which of them theirs was chosen. */
class Clashes {
  readonly found: Clash[] = [];
  readonly #takesTheirs: ReadonlySet<string>;

  constructor(takesTheirs: ReadonlySet<string>) {
    this.#takesTheirs = takesTheirs;
  }

  /** Notes the clash and gives the value chosen: mine until theirs is. */
  settle<Value>(field: string, { base, mine, theirs }: Three<Value>): Value {
    this.found.push({ field, base, mine, theirs });
    return this.#takesTheirs.has(field) ? theirs : mine;
  }
}

/** Rows that carry an id: both sides' additions are taken, what one deleted and the other left alone is gone. */
function mergeById<Row extends { readonly id: string }>(
  { base, mine, theirs }: Three<readonly Row[]>,
  merge: (three: Three<Row>) => Row,
): Row[] {
  const find = (items: readonly Row[], id: string) => items.find((item) => item.id === id);
  const added = theirs.filter((item) => find(mine, item.id) === undefined);
  return [...mine, ...added].flatMap((item) => {
    const [old, ours, other] = [find(base, item.id), find(mine, item.id), find(theirs, item.id)];
    if (ours !== undefined && other !== undefined) return merge({ base: old ?? ours, mine: ours, theirs: other });
    const deletedByOne = old !== undefined && same(old, item);
    return deletedByOne ? [] : item;
  });
}

function mergeItem(base: DraftItem, mine: DraftItem, theirs: DraftItem, clashes: Clashes): DraftItem {
  const path = `items.${mine.id}`;
  if (mine.seriesKind === "rule" && theirs.seriesKind === "rule" && base.seriesKind === "rule") {
    const fields = { base: base.fields, mine: mine.fields, theirs: theirs.fields };
    return {
      ...mergeRecord(path, { base, mine, theirs }, clashes, FIELDS),
      ...mergeKept(path, { base, mine, theirs }, clashes),
      fields: mergeRuleFields(`${path}.fields`, fields, clashes),
    };
  }
  if (mine.seriesKind === "parameter" && theirs.seriesKind === "parameter" && base.seriesKind === "parameter") {
    const fields = { base: base.fields, mine: mine.fields, theirs: theirs.fields };
    return {
      ...mergeRecord(path, { base, mine, theirs }, clashes, FIELDS),
      ...mergeKept(path, { base, mine, theirs }, clashes),
      fields: mergeRecord(`${path}.fields`, fields, clashes),
    };
  }
  return choose(path, { base, mine, theirs }, clashes);
}

const FIELDS = new Set(["fields", "kept"]);

function mergeKept(path: string, items: Three<DraftItem>, clashes: Clashes): { kept?: KeptFields[] } {
  const { base, mine, theirs } = items;
  if (mine.kept === undefined && theirs.kept === undefined) return {};
  const lists = { base: base.kept ?? [], mine: mine.kept ?? [], theirs: theirs.kept ?? [] };
  return { kept: mergeById(lists, (three) => mergeRecord(`${path}.kept.${three.mine.id}`, three, clashes)) };
}

const REASONS = new Set(["guardRailReasons"]);

function mergeRuleFields(path: string, fields: Three<RuleFields>, clashes: Clashes): RuleFields {
  const reasons = mergeReasons(
    `${path}.guardRailReasons`,
    {
      base: fields.base.guardRailReasons,
      mine: fields.mine.guardRailReasons,
      theirs: fields.theirs.guardRailReasons,
    },
    clashes,
  );
  return { ...mergeRecord(path, fields, clashes, REASONS), guardRailReasons: reasons };
}

/** Each reason is a field of its own; one that the merge emptied is gone. */
function mergeReasons(
  path: string,
  reasons: Three<RuleFields["guardRailReasons"]>,
  clashes: Clashes,
): RuleFields["guardRailReasons"] {
  const merged = mergeRecord(path, reasons, clashes);
  return Object.fromEntries(Object.entries(merged).filter(([, text]) => text !== undefined));
}

const NONE: ReadonlySet<string> = new Set();

function mergeRecord<Value extends object>(
  path: string,
  { base, mine, theirs }: Three<Value>,
  clashes: Clashes,
  apart: ReadonlySet<string> = NONE,
): Value {
  const merged: Value = { ...theirs, ...mine };
  for (const key in merged) {
    if (apart.has(key)) continue;
    const field = path === "" ? key : `${path}.${key}`;
    merged[key] = choose(field, { base: base[key], mine: mine[key], theirs: theirs[key] }, clashes);
  }
  return merged;
}

/** One field, or a list of rows or a node of a tree, which merges field by field while nobody changed its structure. */
function choose<Value>(field: string, three: Three<Value>, clashes: Clashes): Value {
  const { base, mine, theirs } = three;
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  return areAlike(three) ? mergeInside(field, three, clashes) : clashes.settle(field, three);
}

function mergeInside<Value extends object>(
  field: string,
  { base, mine, theirs }: Three<Value>,
  clashes: Clashes,
): Value {
  const merged = structuredClone(mine);
  for (const key in merged) {
    merged[key] = choose(`${field}.${key}`, { base: base[key], mine: mine[key], theirs: theirs[key] }, clashes);
  }
  return merged;
}

/** The properties that say what kind of node it is, where they are text. */
const KINDS: ReadonlySet<string> = new Set(["op", "base", "kind"]);

/** Are all three rows, lists of as many rows, or nodes of one kind? Lists of plain text are one field. */
function areAlike<Value>(three: Three<Value>): three is Three<Value & object> {
  const structures = new Set([three.base, three.mine, three.theirs].map(structureOf));
  return structures.size === 1 && !structures.has(null);
}

function structureOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) return value.every((row) => typeof row === "object") ? `list of ${value.length}` : null;
  return JSON.stringify(
    Object.entries(value)
      .map(([key, inner]) => (KINDS.has(key) && typeof inner === "string" ? [key, inner] : key))
      .toSorted(),
  );
}
