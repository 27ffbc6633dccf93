/** Answers: what the register says to a question. The state is a closed union, so no page can forget "we do not know". */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Fen } from "@/lib/domain/value/fen";
import type { Seq } from "@/lib/domain/register/item";
import type { NoRuleReason } from "@/lib/domain/register/no-rule";
import type { Person } from "@/lib/domain/rule/person.schema";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { Resolution, RuleUsed } from "@/lib/domain/register/resolution";
import type { Step } from "./step";
import type { UnknownKind } from "@/lib/domain/rule/unknown-kind";

/**
 * A person as asked about. The birth date is what was typed: a date, a month (`1956-03`) while the day cannot matter, or nonsense,
 * which is answered `invalid_input`.
 */
export type AskedPerson = Omit<Person, "birthDate"> & {
  readonly birthDate?: string;
  /** The day the insurance ended, by death or otherwise: the credit of its month is the last. Asked with, never stored. */
  readonly endedOn?: PlainDate;
};

/** The reason of `no_account` for months after the insurance ended. */
export const INSURANCE_ENDED = "insurance_ended";

/**
 * What is asked. `on` is the day asked about; its month is the credit month. Who asks about a month asks by `dayAskedOf` it; only a
 * question that names a day is about a day.
 */
export interface Question {
  readonly region: string;
  readonly category: string;
  readonly on: PlainDate;
  /** The publication to answer as of; default the newest. */
  readonly known?: Seq;
  readonly person: AskedPerson;
  /** The credit month known to have begun; a later month is answered with `future_projection`. */
  readonly today: PlainDate;
}

export const ANSWER_STATES = [
  "amount",
  "approximate",
  "no_account",
  "no_rule",
  "unknown_by_source",
  "missing_parameter",
  "missing_input",
  "invalid_input",
  "withheld",
] as const;

export type AnswerState = (typeof ANSWER_STATES)[number];

export const WARNING_KEYS = [
  "provisional",
  "age_timing_not_stated",
  "fallback_to_parent",
  "future_projection",
  "seed_only",
  "unverified",
  "guardrail_overridden",
  "year_in_part",
  "not_enrolled",
  "age_unlikely",
] as const;

export type WarningKey = (typeof WARNING_KEYS)[number];

type Nothing = Readonly<Record<string, never>>;

/** What the words of each warning are given: months, days and codes as text. */
export interface WarningParams {
  readonly provisional: { readonly code: string; readonly year?: number };
  /** `ages`: all that are open, where no age was told; `month`: in which the age is completed; `on`: the day it is reckoned on. */
  readonly age_timing_not_stated: {
    readonly age?: number;
    readonly ages?: string;
    readonly month?: string;
    readonly on?: string;
  };
  readonly fallback_to_parent: { readonly region: string; readonly parent: string };
  readonly future_projection: Nothing;
  readonly seed_only: Nothing;
  readonly unverified: Nothing;
  readonly guardrail_overridden: { readonly guardRail: string; readonly reason: string };
  readonly year_in_part: { readonly from?: string; readonly to?: string };
  readonly not_enrolled: { readonly month: string };
  readonly age_unlikely: { readonly age: number; readonly as: "retired" | "in_service"; readonly on: string };
}

type WarningOf<Key extends WarningKey> = { readonly key: Key; readonly params: WarningParams[Key] };

/** A parameter that is forgotten is a type error. */
export type Warning = { readonly [Key in WarningKey]: WarningOf<Key> }[WarningKey];

export interface AnswerLine {
  /** Code of the deduction or component, e.g. `long_term_care`, `exam_allowance`. */
  readonly code: string;
  readonly fen: Fen;
}

/** A separate component, with the rule it comes from. */
export interface OtherLine extends AnswerLine {
  readonly rule: RuleUsed;
  /** The year's total, where the line states an amount per year or is credited once a year. */
  readonly yearFen: Fen | null;
}

/** A separate component that is ruled on without an amount, and what is said of it instead; its own rule is the answer's. */
export interface OpenLine {
  readonly code: string;
  readonly answer: Extract<
    Answer,
    { state: "approximate" | "unknown_by_source" | "missing_parameter" | "missing_input" | "withheld" }
  >;
}

/** Why the amount is not known. The reason is a remark of the register; the kind is null in rules stored without one. */
export interface Unknown {
  readonly kind: UnknownKind | null;
  readonly reason: string;
}

/** A retirement switch that is still to come: what the person is credited as in the month, and from when as the category asked about. */
export interface Switching {
  readonly as: string;
  readonly from: CreditMonth;
}

interface AnswerBase {
  readonly question: Question;
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly resolution: Resolution;
  readonly warnings: readonly Warning[];
  readonly steps: readonly Step[];
  /** Null: credited as the category asked about. */
  readonly switching: Switching | null;
  /** Separate components, listed beside and never added; they stand whatever is known of the credit itself. */
  readonly otherLines: readonly OtherLine[];
  /** Those of which no amount can be told. */
  readonly openLines: readonly OpenLine[];
}

export interface AmountAnswer extends AnswerBase {
  readonly state: "amount";
  readonly rule: RuleUsed;
  /** Gross for one month; the monthly equivalent of a yearly credit. */
  readonly amountFen: Fen;
  /** The year's total, where the rule states an amount per year or credits once a year. */
  readonly yearFen: Fen | null;
  readonly deductions: readonly AnswerLine[];
  /** Gross less deductions; null where the rule has no cited deduction, or one that cannot be worked out. */
  readonly netFen: Fen | null;
  /** Facts and figures that a deduction lacks, so that the net is not known; else empty. */
  readonly netMissing: readonly string[];
  /** What comes off in every month, without what one month of the year alone takes; null where it cannot be worked out. */
  readonly steadyFen: Fen | null;
  /** A yearly settlement line (`top_up_year`), beside the amount; where a rule is nothing else, it is the year's total. */
  readonly topUpFen: Fen | null;
}

export type Answer =
  | AmountAnswer
  | (AnswerBase & {
      readonly state: "approximate";
      readonly rule: RuleUsed;
      readonly approximateFen: Fen;
      readonly per: "month" | "year";
    })
  | (AnswerBase & { readonly state: "no_account"; readonly rule: RuleUsed; readonly reason: string })
  | (AnswerBase & {
      readonly state: "no_rule";
      readonly rule: null;
      readonly why: NoRuleReason;
      readonly hint: "national_range_2_to_3_percent" | null;
    })
  | (AnswerBase & { readonly state: "unknown_by_source"; readonly rule: RuleUsed } & Unknown)
  | (AnswerBase & { readonly state: "missing_parameter"; readonly rule: RuleUsed; readonly missing: readonly string[] })
  | (AnswerBase & {
      readonly state: "missing_input";
      readonly rule: RuleUsed | null;
      readonly missing: readonly string[];
    })
  | (AnswerBase & {
      readonly state: "invalid_input";
      readonly rule: RuleUsed | null;
      readonly invalid: readonly string[];
    })
  /** What would decide did not pass the check against entry `withheld` of the log. */
  | (AnswerBase & { readonly state: "withheld"; readonly rule: RuleUsed | null; readonly withheld: Seq });
