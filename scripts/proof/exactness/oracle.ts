/**
 * The oracle: what a register says to a question, written straight from the definition of the product (states, warnings, sources).
 * It takes cases as the schema types them and shares no code with the evaluator.
 */
import type { Case, Given } from "@/lib/domain/case/schema";
import { isDay, lastDayIn, monthNumber, monthText, nextPolicyYear, plainAge } from "./oracle-calendar";
import type { Asked } from "./oracle-facts";
import { OracleNotes } from "./oracle-notes";
import { type Found, type GivenRule, type Place, categoriesFrom, lastWordOf, ruleFor } from "./oracle-register";
import { OracleRule } from "./oracle-rule";

export interface OracleQuestion extends Pick<Case, "region" | "category" | "person"> {
  /** The items known, in the order of publication. */
  readonly items: readonly Given[];
  /** `YYYY-MM-DD`; a month after `today` is a projection. */
  readonly on: string;
  readonly today: string;
}

/** Under the names of the shared cases; lists are sorted, so that two can be compared. Absent = has none. */
export interface OracleAnswer {
  readonly state: string;
  readonly amountFen?: string;
  readonly netFen?: string;
  readonly yearFen?: string;
  readonly topUpFen?: string;
  readonly otherLines?: string;
  /** Separate lines without an amount, with the state of each. */
  readonly openLines?: string;
  readonly approximateFen?: string;
  readonly missing?: string;
  readonly invalid?: string;
  readonly warnings: string;
  readonly fromRegion?: string;
  readonly fromCategory?: string;
  /** What comes off in every month; absent where it cannot be worked out. Only to be compared with another month. */
  readonly steadyFen?: bigint;
  /** Each separate line and what it pays month by month, the year's total where it has one. Only to be compared with another month. */
  readonly steadyLines?: ReadonlyMap<string, SteadyLine>;
}

/** The state of a line without an amount stands for it. */
export type SteadyLine = string | { readonly fen: bigint; readonly yearFen: bigint | null };

/** The answer; with a birth month alone, what its first and last day agree on. */
export function oracleAnswer(question: OracleQuestion): OracleAnswer {
  const { birthDate } = question.person;
  if (birthDate === undefined || birthDate.length !== 7 || !isDay(`${birthDate}-01`)) return answerFor(question);
  const [early, late] = [`${birthDate}-01`, lastDayIn(birthDate)].map((day) =>
    answerFor({ ...question, person: { ...question.person, birthDate: day } }),
  );
  if (early === undefined || late === undefined) return answerFor(question);
  const beside = ({ otherLines, openLines }: OracleAnswer) => JSON.stringify([otherLines, openLines]);
  if (early.state !== "amount" && beside(early) === beside(late)) return early;
  const said = ({ state, amountFen, netFen, yearFen, topUpFen }: OracleAnswer) =>
    JSON.stringify([state, amountFen, netFen, yearFen, topUpFen]);
  if (said(early) === said(late) && beside(early) === beside(late)) return early;
  const { warnings, fromRegion, fromCategory } = early;
  const from = {
    ...(fromRegion === undefined ? {} : { fromRegion }),
    ...(fromCategory === undefined ? {} : { fromCategory }),
  };
  return { state: "missing_input", missing: "birthDay", warnings, ...from };
}

interface Placed {
  readonly place: Place;
  readonly found: Found;
  readonly retiredFrom: number | null;
}

function answerFor(question: OracleQuestion): OracleAnswer {
  const { place, found, retiredFrom } = placed(question);
  const notes = new OracleNotes();
  const { rule } = found;
  const asked: Asked = { place, on: question.on, person: question.person, category: place.category, retiredFrom };
  const done = (answer: Omit<OracleAnswer, "warnings">): OracleAnswer => {
    if (answer.yearFen !== undefined && rule !== null) notes.isYearInPart = isYearInPart(place, rule);
    const isPerson = answer.state !== "invalid_input" && invalidFact(question) === null;
    const lines = isPerson ? linesBeside(asked) : NO_LINES;
    const from = rule === null ? {} : { fromRegion: rule.region, fromCategory: rule.category };
    return {
      ...answer,
      ...(lines.amounts === "" ? {} : { otherLines: lines.amounts }),
      ...(lines.open === "" ? {} : { openLines: lines.open }),
      steadyLines: lines.steady,
      ...from,
      warnings: warningsOf(question, { ...found, as: place.category }, notes),
    };
  };
  if (rule?.method === undefined) {
    if (found.choices.length === 0) return done({ state: "no_rule" });
    const schemes = ["retired_enterprise", "retired_public"].every((code) => found.choices.includes(code));
    return done({ state: "missing_input", missing: schemes ? "pension_scheme" : "category" });
  }
  const { method } = rule;
  if (method.op === "none") return done({ state: "no_account" });
  if (method.op === "unknown") return done({ state: "unknown_by_source" });
  if (method.op === "approximate") return done({ state: "approximate", approximateFen: String(method.fen) });
  const invalid = invalidFact(question);
  if (invalid !== null) return done({ state: "invalid_input", invalid });
  const credited = new OracleRule(asked, rule, notes).credited(method);
  if (credited === "none") return done({ state: "no_account" });
  if (credited === null) {
    if (notes.isUnknown) return done({ state: "unknown_by_source" });
    const [state, lacking] =
      notes.figures.size > 0 ? ["missing_parameter", notes.figures] : ["missing_input", notes.facts];
    return done({ state, missing: listed(lacking) });
  }
  const { amountFen, yearFen, topUpFen } = credited;
  if (notes.isApproximate) return done({ state: "approximate", approximateFen: String(yearFen ?? amountFen) });
  const taken = takenBy(rule, asked, notes);
  notes.isMonthOpen = notes.silentAge && isMonthOpen(asked, rule);
  return done({
    state: "amount",
    amountFen: String(amountFen),
    ...(yearFen === null ? {} : { yearFen: String(yearFen) }),
    ...(topUpFen === null ? {} : { topUpFen: String(topUpFen) }),
    ...(taken === null ? {} : { netFen: String(amountFen - taken.sum) }),
    ...(taken === null && rule.deductions.length > 0 ? {} : { steadyFen: taken?.steady ?? 0n }),
  });
}

/** Would the amount be another, did an age completed in the month count from the next month on? */
function isMonthOpen(asked: Asked, rule: GivenRule): boolean {
  const { month } = asked.place;
  const [next, same] = [lastDayIn(monthText(monthNumber(month) - 1)), lastDayIn(month)].map((on) => {
    const { method } = rule;
    if (method === undefined || method.op === "none" || method.op === "unknown" || method.op === "approximate")
      return null;
    return new OracleRule({ ...asked, on }, rule, new OracleNotes()).credited(method);
  });
  const sums = (made: typeof next) =>
    made == null || made === "none" ? "" : [made.amountFen, made.yearFen, made.topUpFen].map(String).join();
  return sums(next) !== sums(same);
}

/** Where and as what somebody is credited in the month. */
function placed({ items, region, category, person, on }: OracleQuestion): Placed {
  const month = on.slice(0, 7);
  const moved = person.enrolments?.find(({ from, to }) => from <= month && (to == null || month < to));
  const at = (as: string) => {
    const place: Place = { items, region: moved?.region ?? region, category: as, month };
    return { place, found: ruleFor(place) };
  };
  let here = at(category);
  let retiredFrom: number | null = null;
  if (person.retiredOn !== undefined && categoriesFrom(category).includes("retired")) {
    retiredFrom = switchMonth(person.retiredOn, here.found.rule);
    if (monthNumber(month) < retiredFrom) {
      retiredFrom = null;
      here = at(category === "retired_flexible" ? "in_service_flexible" : "in_service");
    }
  }
  const leaf = person.pensionScheme === undefined ? null : `retired_${person.pensionScheme}`;
  if (leaf !== null && here.found.choices.includes(leaf)) here = at(leaf);
  return { ...here, retiredFrom };
}

function switchMonth(retiredOn: string, rule: GivenRule | null): number {
  const settings = rule?.settings ?? {};
  if (settings.retireSwitch === "same_month") return monthNumber(retiredOn);
  if (settings.retireSwitch === "next_policy_year") return nextPolicyYear(retiredOn, settings);
  return monthNumber(retiredOn) + 1;
}

function invalidFact({ person, on }: OracleQuestion): string | null {
  const { birthDate, retiredOn } = person;
  if (birthDate === undefined) return null;
  if (!isDay(birthDate) || birthDate > on || plainAge(birthDate, on) > 130) return "birthDate";
  return retiredOn !== undefined && retiredOn < birthDate ? "retiredOn" : null;
}

/** A net that rests on a doubtful figure is warned of like the gross; what it lacks is not asked for. */
function takenBy(rule: GivenRule, asked: Asked, notes: OracleNotes): ReturnType<OracleRule["deducted"]> {
  if (rule.deductions.length === 0) return null;
  const beside = new OracleNotes();
  const deducted = new OracleRule(asked, rule, beside).deducted();
  if (deducted === null) return null;
  notes.provisional ||= beside.provisional;
  beside.levels.forEach((level) => notes.levels.add(level));
  return deducted;
}

interface Lines {
  readonly amounts: string;
  readonly open: string;
  readonly steady: ReadonlyMap<string, SteadyLine>;
}

const NO_LINES: Lines = { amounts: "", open: "", steady: new Map() };

/** Separate lines, each by itself, whatever the credit is: what they come to, and what is known of those that come to nothing. */
function linesBeside(asked: Asked): Lines {
  const components = new Set(asked.place.items.flatMap((item) => (item.kind === "rule" ? (item.component ?? []) : [])));
  const [amounts, open, steady]: [string[], string[], Map<string, SteadyLine>] = [[], [], new Map()];
  for (const component of [...components].sort()) {
    const said = lineSaid({ ...asked, place: { ...asked.place, component } });
    if (said === null) continue;
    steady.set(component, said);
    if (typeof said === "string") open.push(`${component}:${said}`);
    else amounts.push(`${component}=${said.fen}`);
  }
  return { amounts: amounts.join(), open: open.join(), steady };
}

/** What a line pays, the state where there is no amount, null where there is no such line. */
function lineSaid(asked: Asked): SteadyLine | null {
  const { rule } = ruleFor(asked.place);
  if (rule?.method === undefined || rule.method.op === "none") return null;
  const { method } = rule;
  if (method.op === "unknown") return "unknown_by_source";
  if (method.op === "approximate") return "approximate";
  const notes = new OracleNotes();
  const made = new OracleRule(asked, rule, notes).credited(method);
  if (made === "none") return null;
  if (made === null) {
    if (notes.isUnknown) return "unknown_by_source";
    return notes.figures.size > 0 ? "missing_parameter" : "missing_input";
  }
  return notes.isApproximate ? "approximate" : { fen: made.amountFen, yearFen: made.yearFen };
}

function warningsOf(
  { on, today, person }: OracleQuestion,
  { rule, fellBack, as }: Found & { readonly as: string },
  notes: OracleNotes,
): string {
  const warnings = new Set<string>();
  if (notes.provisional) warnings.add("provisional");
  const month = on.slice(0, 7);
  if (notes.silentAge) warnings.add(`age_timing_not_stated${notes.isMonthOpen ? `@${month}` : ""}`);
  if (fellBack && rule !== null) warnings.add("fallback_to_parent");
  if (month > today.slice(0, 7)) warnings.add("future_projection");
  for (const level of [...notes.levels, rule?.verification]) {
    if (level === "seed_only" || level === "unverified") warnings.add(level);
  }
  if (notes.isYearInPart) warnings.add("year_in_part");
  const enrolments = person.enrolments ?? [];
  const covers = ({ from, to }: (typeof enrolments)[number]) => from <= month && (to == null || month < to);
  if (enrolments.length > 0 && !enrolments.some(covers)) warnings.add("not_enrolled");
  if (isAgeUnlikely(person, on, as)) warnings.add("age_unlikely");
  if (rule !== null && Object.keys(rule.guardRailReasons).length > 0) warnings.add("guardrail_overridden");
  return listed(warnings);
}

/** Retired before 45, or employed before 16? */
function isAgeUnlikely({ birthDate = "", retiredOn }: OracleQuestion["person"], on: string, as: string): boolean {
  if (!isDay(birthDate) || birthDate > on || plainAge(birthDate, on) > 130) return false;
  if (retiredOn !== undefined && retiredOn < birthDate) return false;
  const line = categoriesFrom(as);
  if (line.includes("in_service")) return plainAge(birthDate, on) < 16;
  const since = retiredOn !== undefined && retiredOn < on ? retiredOn : on;
  return line.includes("retired") && plainAge(birthDate, since) < 45;
}

/** Does another rule, or none, answer for a month of the year for which the total is told? */
function isYearInPart(place: Place, rule: GivenRule): boolean {
  const now = monthNumber(place.month);
  const start = now - (((now % 12) - ((rule.crediting.month ?? 1) - 1) + 12) % 12);
  const months = Array.from({ length: 12 }, (_, ahead) => monthText(start + ahead));
  return months.some((month) => lastWordOf(place, rule, month) !== rule);
}

function listed(names: ReadonlySet<string>): string {
  return [...names].sort().join();
}
