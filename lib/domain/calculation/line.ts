/** Lines: what answers for a region, category and month as known at a publication, with everything that does not depend on the person. */
import { asksAgeAlone } from "./age-alone";
import { type Reckoning, ageReferenceDay, reckoningOn } from "@/lib/domain/rule/age";
import type { AmountAnswer, Warning } from "./answer";
import { Findings } from "./calculation";
import { type CreditMonth, monthOf } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import { type Taking, takingsOf } from "./deduction";
import { type Amount, amountOf } from "./expression";
import { isExpression } from "@/lib/domain/rule/method-kind";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { type RegisterIndex, indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { type Lookup, type Resolution, type RuleUsed, resolve } from "@/lib/domain/register/resolution";
import { DEFAULT_SETTINGS, type Settings, settingsOf } from "@/lib/domain/rule/setting";
import type { Step } from "./step";
import { warningsOf } from "./warning";

/** The part of an answer that everybody of an age shares. */
export interface Settled extends Pick<
  AmountAnswer,
  "amountFen" | "yearFen" | "deductions" | "netFen" | "netMissing" | "steadyFen" | "topUpFen" | "steps"
> {
  readonly findings: Findings;
  /** The warnings as of `today`. */
  warnings: readonly Warning[];
  today: PlainDate;
}

/** A line that has a rule. */
export interface RuledLine extends RuleLine {
  readonly rule: RuleUsed;
}

/** Has the line a rule? */
export function isRuled(line: RuleLine): line is RuledLine {
  return line.rule !== null;
}

/** Worked out once and shared by every question about it; holds nothing that its view does not say. */
export class RuleLine {
  readonly view: RegisterView;
  readonly index: RegisterIndex;
  readonly lookup: Lookup;
  readonly resolution: Resolution;
  readonly rule: RuleUsed | null;
  readonly settings: Settings;
  /** How the rule rounds, as steps say it. */
  readonly rounding: Step["params"];
  /** The category of the rule: where a chain of `of_category` begins. */
  readonly categories: readonly string[];
  /** Does the rule's document say nothing about when an age counts? */
  readonly isSilentOnAge: boolean;
  /** Where age alone matters: at which completed ages the month of the birthday is open to two amounts; for the asker to fill. */
  readonly openAges = new Map<number, boolean>();
  readonly #warnings = new Map<number, readonly Warning[]>();
  #plain: readonly Warning[] | null = null;
  #today: PlainDate | null = null;
  #others: readonly RuleLine[] | null = null;
  #asksAgeAlone: boolean | null = null;
  #reckonedOn: PlainDate | null = null;
  #reckoning: Reckoning | null = null;
  #ages: Settled[] = [];
  #amount: Amount | null = null;
  #takings: readonly Taking[] | null = null;

  constructor(view: RegisterView, lookup: Lookup) {
    this.view = view;
    this.index = indexOf(view);
    this.lookup = lookup;
    this.resolution = resolve(view, lookup);
    this.rule = this.resolution.rule;
    this.settings = this.rule === null ? DEFAULT_SETTINGS : settingsOf(this.rule.payload.settings);
    const { unitFen, mode } = this.settings.rounding;
    this.rounding = { unitFen, mode };
    // A separate line may be a share of the credit of its own category: that is another rule.
    this.categories = this.rule === null || lookup.component !== undefined ? [] : [this.rule.category];
    this.isSilentOnAge = this.rule?.payload.settings.ageReference === undefined;
  }

  /** The method made ready for one person after another; null where there is none that computes. */
  get amount(): Amount | null {
    if (this.#amount !== null) return this.#amount;
    const method = this.rule?.payload.method;
    if (method !== undefined && isExpression(method)) this.#amount = amountOf(method, this);
    return this.#amount;
  }

  /** The deductions taken in the month. */
  get takings(): readonly Taking[] {
    this.#takings ??= takingsOf(this);
    return this.#takings;
  }

  /** How the rule reckons age for somebody asked about on a day. */
  reckoning(on: PlainDate): Reckoning {
    if (this.#reckoning !== null && this.#reckonedOn === on) return this.#reckoning;
    this.#reckonedOn = on;
    this.#ages = [];
    this.#reckoning = reckoningOn(ageReferenceDay(this.lookup.month, on, this.settings), this.settings);
    return this.#reckoning;
  }

  /** Does an answer from this line depend on nothing about a person but the age? */
  get asksAgeAlone(): boolean {
    this.#asksAgeAlone ??= this.rule !== null && this.others.length === 0 && asksAgeAlone(this.rule.payload);
    return this.#asksAgeAlone;
  }

  /** What was worked out for people of an age asked about on this day, where age alone matters; for the caller to fill. */
  agesOn(on: PlainDate): Settled[] {
    this.reckoning(on);
    return this.#ages;
  }

  /** The separate lines beside this one of which anything is recorded, e.g. an exam allowance; one that is withheld, too. */
  get others(): readonly RuleLine[] {
    this.#others ??= this.index.components
      .map((component) => new RuleLine(this.view, { ...this.lookup, component }))
      .filter(({ rule, resolution }) => rule !== null || resolution.withheld !== null);
    return this.#others;
  }

  /** The warnings of an answer from this line; `findings` null = nothing was come upon. Those without words of their own are kept, by what they say. */
  warnings(findings: Findings | null, today: PlainDate): readonly Warning[] {
    if (today !== this.#today) {
      this.#today = today;
      this.#warnings.clear();
      this.#plain = null;
    }
    if (findings === null) {
      this.#plain ??= warningsOf(this.resolution, NOTHING_FOUND, { month: this.lookup.month, today });
      return this.#plain;
    }
    const doubts = doubtsOf(findings);
    const name = ((findings.ageLimit ?? -1) + 1) * 4 + (doubts ?? 0);
    const known = doubts === null ? undefined : this.#warnings.get(name);
    if (known !== undefined) return known;
    const made = warningsOf(this.resolution, findings, { month: this.lookup.month, today });
    if (doubts !== null) this.#warnings.set(name, made);
    return made;
  }
}

const NOTHING_FOUND = new Findings();

/** What was found doubtful, as two bits: 1 = only a source page, 2 = unverified. Null: something that a warning names. */
function doubtsOf({ parametersUsed, rules }: Findings): number | null {
  let doubts = 0;
  for (const { payload } of parametersUsed) {
    if (payload.status === "provisional") return null;
    doubts |= doubtOf(payload.verification);
  }
  for (const { payload } of rules) doubts |= doubtOf(payload.verification);
  return doubts;
}

function doubtOf(verification: string): number {
  if (verification === "seed_only") return 1;
  return verification === "unverified" ? 2 : 0;
}

/** Any region and month may be asked about, so the memory is bounded: it is emptied when full. */
const MOST_LINES = 50_000;

type Page = Map<string, RuleLine>;

/** The lines of one view: a page for each category, month and publication, with a line for each region. */
interface LineBook {
  readonly pages: Map<string, Page>;
  count: number;
}

const books = new WeakMap<RegisterView, LineBook>();

/** The line of the credit itself for a region, category and month as known at a publication. */
export function ruleLineOf(
  view: RegisterView,
  region: string,
  category: string,
  month: CreditMonth,
  known: Seq,
): RuleLine {
  const book = bookOf(view);
  const page = pageOf(book, category, month, known);
  return page.get(region) ?? entered(book, page, new RuleLine(view, { region, category, month, known }));
}

/**
 * The page last asked, since a sweep over people asks the same one again and again: then one look-up finds the line.
 * Holds on to its view until another is asked.
 */
let open: { view: RegisterView; category: string; on: PlainDate; known: Seq; page: Page } | null = null;

/** The line of the credit itself for the month a day lies in. */
export function lineOn(view: RegisterView, region: string, category: string, on: PlainDate, known: Seq): RuleLine {
  if (open !== null && open.view === view && open.on === on && open.category === category && open.known === known) {
    const line = open.page.get(region);
    if (line !== undefined) return line;
  }
  const month = monthOf(on);
  const line = ruleLineOf(view, region, category, month, known);
  open = { view, category, on, known, page: pageOf(bookOf(view), category, month, known) };
  return line;
}

function bookOf(view: RegisterView): LineBook {
  const known = books.get(view);
  if (known !== undefined) return known;
  const book: LineBook = { pages: new Map(), count: 0 };
  books.set(view, book);
  return book;
}

function pageOf(book: LineBook, category: string, month: CreditMonth, known: Seq): Page {
  const name = `${known}|${month}|${category}`;
  const page = book.pages.get(name) ?? new Map<string, RuleLine>();
  book.pages.set(name, page);
  return page;
}

function entered(book: LineBook, page: Page, line: RuleLine): RuleLine {
  if (book.count >= MOST_LINES) {
    book.count = 0;
    for (const full of book.pages.values()) full.clear();
    book.pages.clear();
  }
  book.count += 1;
  page.set(line.lookup.region, line);
  return line;
}
