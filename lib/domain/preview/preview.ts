/** Previews: everything an editor sees of one item of a draft before anybody else does, from one comparison of two views. */
import { childCategories } from "@/lib/domain/place/category";
import { addMonths, monthOf, type CreditMonth } from "@/lib/domain/value/credit-month";
import type { Difference } from "@/lib/domain/rule/difference";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { drafted, type Drafted } from "@/lib/domain/editorial/drafted";
import { itemOfField, suggestedMonth, type DraftStatement } from "@/lib/domain/editorial/statement";
import { creditedSpan } from "@/lib/domain/calculation/credited-span";
import type { Span } from "@/lib/domain/calculation/arrears";
import { followersOf, samplesOf, whereUsed, type Follower, type Sample, type Sides } from "@/lib/domain/effect/effect";
import type { Fact } from "@/lib/domain/rule/fact";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import type { PublishedItem, Seq } from "@/lib/domain/register/item";
import { piecesOf } from "@/lib/domain/check/line";
import { keptPeople, type KeptPeople, type KeptPerson } from "@/lib/domain/effect/kept-person";
import { samplesOfUses, sidesOfUse, usesOf, type ParameterUse } from "@/lib/domain/effect/parameter";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { DEFAULT_CHECK_SETTINGS } from "@/lib/domain/check/setting";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import type { RegisterView } from "@/lib/domain/register/view";
import { type ParameterSeries, seriesId, type SeriesRef } from "@/lib/domain/register/series";
import type { SweepVariable } from "@/lib/domain/effect/picture";
import { sweepsOf, type Sweeps } from "@/lib/domain/effect/sweep";
import { statementDifferences } from "@/lib/domain/check/statement-difference";
import { pieceAt, type Piece } from "@/lib/domain/register/timeline";
import { whyUnchanged, type Unchanged } from "./unchanged";

export interface PreviewOptions {
  readonly today: PlainDate;
  /** The month to compare in; default the first the draft is credited for. */
  readonly month?: CreditMonth;
  /** Compare with this month of the register as the draft would leave it; default: the same month as published. */
  readonly against?: CreditMonth;
  /** What the picture is drawn over; default the first variable that matters. */
  readonly over?: SweepVariable;
  /** The draft as it was read on the same register; default: it is read here. */
  readonly read?: Drafted;
}

export interface Preview {
  /** `against`: the other month compared with; null = the same month as published. */
  readonly basedOn: { readonly seq: Seq; readonly month: CreditMonth; readonly against: CreditMonth | null };
  /** What the item says; null while its month or payload cannot be read. */
  readonly statement: DraftStatement | null;
  /** The item in force in the month, on this line; null where there is none. */
  readonly inForce: PublishedItem | null;
  /** Issues of the item and of the draft as a whole, errors first. */
  readonly issues: readonly Issue[];
  readonly differences: readonly Difference[];
  readonly samples: readonly Sample[];
  readonly sweeps: Sweeps;
  /** Months already credited that the draft changes; null where it begins in the current month or later. */
  readonly credited: Span | null;
  readonly followers: readonly Follower[];
  /** Rules that use the figure, for a parameter. */
  readonly uses: readonly ParameterUse[];
  readonly unchanged: Unchanged | null;
  /** The facts about a person that either side asks for. */
  readonly asked: readonly Fact[];
  /** Where and as what somebody may be insured besides the line's own: codes of regions and categories. */
  readonly places: { readonly regions: readonly string[]; readonly categories: readonly string[] };
  /** The two registers compared; null where nothing is. */
  readonly registers: { readonly before: RegisterView; readonly after: RegisterView } | null;
}

/**
 * What one item of a draft would change, with every other item of the draft in place, against the register as published.
 * Pure and synchronous; an item that cannot be read yet gives its issues and nothing else. Throws nothing.
 */
export function preview(view: RegisterView, doc: DraftDoc, itemId: string, options: PreviewOptions): Preview {
  const { today } = options;
  const read = options.read ?? drafted(doc, view, today);
  const { statements, after } = read;
  const statement = statements.find((one) => one.itemId === itemId) ?? null;
  const issues = issuesForSealing(doc, view, today, DEFAULT_CHECK_SETTINGS, read).filter(({ field }) =>
    isOf(itemId, field),
  );
  if (statement === null) return unread(view, issues, options.month ?? suggestedMonth(today));
  const month = options.month ?? statement.from;
  const inForce = pieceAt(piecesOf(view, statement), month);
  const { series } = statement;
  const against = options.against === month ? null : (options.against ?? null);
  const before = against === null ? view : after;
  const sides: Sides<SeriesRef> = {
    before,
    after,
    series,
    insuredIn: series.region,
    month,
    beforeMonth: against ?? month,
    today,
  };
  const credited = against === null ? creditedSpan(statement, today) : null;
  const kept = keptOf(doc, itemId, month);
  const compared = compare(sides, {
    published: view,
    statement,
    inForce,
    credited,
    over: options.over ?? null,
    kept: kept.people,
  });
  const overtakenBy = overtaking(view, statement, doc.baseSeq);
  return {
    basedOn: { seq: view.seq, month, against },
    statement,
    inForce: inForce?.item ?? null,
    issues: [...issues, ...notes(statement, compared.followers, overtakenBy), ...kept.issues],
    ...compared,
    credited,
    unchanged: against === null ? whyUnchanged({ view, statement, month, overtakenBy, ...compared }) : null,
    registers: { before: sides.before, after: sides.after },
  };
}

const NOBODY_KEPT: KeptPeople = { people: [], issues: [] };

function keptOf(doc: DraftDoc, itemId: string, month: CreditMonth): KeptPeople {
  const item = doc.items.find(({ id }) => id === itemId);
  return item === undefined ? NOBODY_KEPT : keptPeople(item, month);
}

function isOf(itemId: string, field: string): boolean {
  const found = itemOfField(field);
  return found === null || found.itemId === itemId;
}

function unread(view: RegisterView, issues: readonly Issue[], month: CreditMonth): Preview {
  return {
    basedOn: { seq: view.seq, month, against: null },
    statement: null,
    inForce: null,
    issues,
    differences: [],
    ...NOBODY,
    credited: null,
    unchanged: null,
    registers: null,
  };
}

const NOBODY = {
  samples: [],
  sweeps: { offered: [], unswept: [], chosen: null },
  followers: [],
  uses: [],
  asked: [],
  places: { regions: [], categories: [] },
} as const;

type Compared = Pick<Preview, "differences" | "samples" | "sweeps" | "followers" | "uses" | "asked" | "places">;

interface Looked {
  /** What the differences are told against, whatever the amounts are compared with. */
  readonly published: RegisterView;
  readonly statement: DraftStatement;
  readonly inForce: Piece | null;
  readonly credited: Span | null;
  readonly over: SweepVariable | null;
  readonly kept: readonly KeptPerson[];
}

function compare(sides: Sides<SeriesRef>, looked: Looked): Compared {
  const { statement, inForce } = looked;
  const differences = statementDifferences(statement, looked.published, inForce);
  const { series } = statement;
  switch (series.kind) {
    case "guide":
      return { ...NOBODY, differences };
    case "parameter":
      return { ...compareUses({ ...sides, series }, looked), differences };
    case "rule":
      return { ...compareRule({ ...sides, series }, looked), differences };
  }
}

function compareUses(
  sides: Sides<ParameterSeries>,
  { statement, kept, credited, over }: Looked,
): Omit<Compared, "differences"> {
  const uses = usesOf(sides);
  const [first] = uses;
  if (first === undefined) return NOBODY;
  const samples = samplesOfUses(sides, uses, kept, credited);
  return {
    samples,
    sweeps: sweepsOf(sidesOfUse(sides, first), over, statement.from, ageChanged(samples)),
    followers: [],
    uses,
    asked: factsAskedBy(sidesOfUse(sides, first)),
    places: placesOf(uses),
  };
}

function compareRule(sides: Sides, { statement, kept, credited, over }: Looked): Omit<Compared, "differences"> {
  const examples = statement.payload?.kind === "rule" ? statement.payload.rule.examples : [];
  const followers = followersOf(sides);
  const insured = { ...sides, insuredIn: whereUsed(followers) ?? sides.insuredIn };
  const samples = samplesOf(insured, { examples, kept }, credited);
  return {
    samples,
    sweeps: sweepsOf(insured, over, statement.from, ageChanged(samples)),
    followers,
    uses: [],
    asked: factsAskedBy(insured),
    places: {
      regions: followers.flatMap(({ region, standing }) => (standing === "inherits" ? region : [])),
      categories: childCategories(sides.series.category, sides.after.categories),
    },
  };
}

/** The age of somebody in a band for whom something changes; undefined where no band changes. */
function ageChanged(samples: readonly Sample[]): number | undefined {
  return samples.flatMap(({ who, isChanged }) => (isChanged && who.kind === "in_band" ? who.age : []))[0];
}

/** The facts about a person that the line asks for on either side, in the order in which they are best asked. */
function factsAskedBy({ before, after, series, insuredIn: region, month }: Sides): Fact[] {
  const { category } = series;
  const asked = [after, before].flatMap((view) => inputsNeeded(view, { region, category, month }).facts);
  return [...new Set(asked)];
}

function placesOf(uses: readonly ParameterUse[]): Preview["places"] {
  return {
    regions: [...new Set(uses.map(({ region }) => region))],
    categories: [...new Set(uses.map(({ category }) => category))],
  };
}

/** The newest publication that has spoken about the line since the draft began. */
function overtaking(view: RegisterView, { series }: DraftStatement, baseSeq: Seq): Seq | null {
  const newest = view.itemsBySeries.get(seriesId(series))?.at(-1)?.seq ?? 0;
  return newest > baseSeq ? newest : null;
}

function notes(statement: DraftStatement, followers: readonly Follower[], overtakenBy: Seq | null): Issue[] {
  const field = `items.${statement.itemId}`;
  const moving = followers.filter(({ standing, isChanged }) => standing === "inherits" && isChanged).length;
  return [
    ...(overtakenBy === null ? [] : [issue(field, "published_meanwhile", { seq: overtakenBy })]),
    ...(moving === 0 ? [] : [issue(field, "followers_move", { count: moving })]),
  ];
}

/** The months a reader of the preview may jump to: before, at and a year after the change. */
export function monthsAround(from: CreditMonth, today: PlainDate): readonly CreditMonth[] {
  const months = [monthOf(today), addMonths(from, -1), from, addMonths(from, 12)];
  return [...new Set(months)].toSorted();
}
