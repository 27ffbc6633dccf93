/** Comparison: random registers, people and days asked of the evaluator and of the oracle; what differs, and how much was asked. */
import type { Answer, Warning } from "@/lib/domain/calculation/answer";
import { answerCase, caseRegister, civilDay, questionOf } from "@/lib/domain/case/case";
import { type Case, caseSchema } from "@/lib/domain/case/schema";
import { resultOf } from "@/lib/domain/case/result";
import { evaluate } from "@/lib/domain/calculation/evaluation";
import { nextChange } from "@/lib/domain/person/next-change";
import type { RegisterView } from "@/lib/domain/register/view";
import { type Dice, dice } from "./dice";
import { complaintsAbout } from "./recomputation";
import { type OracleAnswer, oracleAnswer } from "./oracle";
import { lastDayIn, monthNumber, monthText } from "./oracle-calendar";
import { oracleChanges } from "./oracle-changes";
import { oracleArrears } from "./oracle-arrears";
import { CITIES, randomDay, randomGiven, randomPerson, randomPlace } from "./random-case";

export interface Compared {
  readonly triples: number;
  readonly amounts: number;
  /** Questions in which months before were credited too little or too much. One question of each register is looked at for it. */
  readonly arrears: number;
  /** How often each state was the right answer. */
  readonly states: Readonly<Record<string, number>>;
  /** Seed and text of each disagreement. */
  readonly differences: readonly string[];
}

const PEOPLE_PER_REGISTER = 25;

/** Compares until `triples` have been asked. The same seed asks the same. */
export function compareWithOracle(seed: number, triples: number): Compared {
  const differences: string[] = [];
  const states: Record<string, number> = {};
  let [asked, arrears] = [0, 0];
  for (let number = seed; asked < triples; number += 1) {
    const throws = dice(number * 7919 + 1);
    const register = registerOf(throws);
    const view = caseRegister(register).asKnown(null);
    for (let person = 0; person < PEOPLE_PER_REGISTER; person += 1) {
      const one = questionOver(register, throws);
      const known = throws.chance(70) ? register.given.length : throws.below(register.given.length + 1);
      const answer = evaluate(view, { ...questionOf(one), known });
      const right = meantBy(one, known);
      states[right.state] = (states[right.state] ?? 0) + 1;
      asked += 1;
      const found = differenceOf(answer, right);
      if (found !== null) differences.push(`${number}: ${found}\n${JSON.stringify({ ...one, known })}`);
    }
    const late = questionOver(register, throws);
    const found = arrearsDifference(late);
    if (found.difference !== null) differences.push(`${number}: ${found.difference}\n${JSON.stringify(late)}`);
    arrears += found.isDue ? 1 : 0;
    const change = changeDifference(late, view);
    if (change !== null) differences.push(`${number}: ${change}\n${JSON.stringify(late)}`);
  }
  return { triples: asked, amounts: states.amount ?? 0, arrears, states, differences };
}

/** A register that knows every city, whether or not anything is said about it. */
export function registerOf(throws: Dice): Case {
  const enrolments = CITIES.map((region) => ({ region, from: "1990-01", to: "1990-02" }));
  return caseSchema.parse({ given: randomGiven(throws), ...randomPlace(throws), person: { enrolments } });
}

/** Somebody asked about on some day, over what a register was given. */
export function questionOver({ given }: Case, throws: Dice): Case {
  const knownAt = throws.chance(50) ? { knownAt: "2024-06-15" } : {};
  const day = randomDay(throws, 2021, 6);
  const asOf = throws.chance(50) ? day : lastDayIn(day.slice(0, 7));
  const one = caseSchema.parse({ given: [], ...randomPlace(throws), person: randomPerson(throws), asOf, ...knownAt });
  return { ...one, given };
}

/** What the oracle says, as known at a publication. */
export function meantBy({ given, region, category, person, asOf = "", knownAt }: Case, known: number): OracleAnswer {
  const on = civilDay(asOf);
  const today = knownAt === undefined ? on : civilDay(knownAt);
  return oracleAnswer({ items: given.slice(0, known), region, category, person, on, today });
}

/** What the evaluator says otherwise than the oracle, or what its steps do not bear out; null where nothing is. */
function differenceOf(
  answer: Answer,
  { steadyFen: _taken, steadyLines: _lines, ...right }: OracleAnswer,
): string | null {
  const [said, meant] = [saidBy(answer), right].map((one) => JSON.stringify(Object.entries(one).sort()));
  if (said !== meant) return `${said} ≠ ${meant}`;
  if (answer.state !== "amount") return null;
  const [complaint] = complaintsAbout(answer.steps, answer.amountFen);
  return complaint === undefined ? null : `${complaint} in ${JSON.stringify(answer.steps)}`;
}

/** What the evaluator finds due for past months otherwise than the oracle, where the month asked about has an amount. */
function arrearsDifference(one: Case): { readonly isDue: boolean; readonly difference: string | null } {
  const { arrears } = answerCase(one);
  const months = arrears?.months.filter(({ differenceFen }) => differenceFen !== 0) ?? [];
  const listedMonths = months.map(({ month, differenceFen }) => `${month}:${differenceFen}`).join(" ");
  const said = months.length === 0 ? "" : `${listedMonths} = ${arrears?.totalFen}`;
  const { asOf = "", knownAt } = one;
  const meant = oracleArrears(one, civilDay(asOf), knownAt === undefined ? null : civilDay(knownAt));
  return { isDue: meant !== "", difference: said === meant ? null : `arrears ${said} ≠ ${meant}` };
}

const MONTHS_AHEAD = 40;

/** What the evaluator tells of the next change otherwise than the oracle finds it, month by month. */
function changeDifference(one: Case, view: RegisterView): string | null {
  const { given, region, category, person, asOf = "" } = one;
  const question = questionOf(one);
  const last = lastDayIn(monthText(monthNumber(civilDay(asOf)) + MONTHS_AHEAD));
  const next = nextChange(view, { ...question, known: given.length });
  const isNear = next !== null && next.month <= last.slice(0, 7);
  const answer = isNear ? next.answer : null;
  const meant = oracleChanges({ items: given, region, category, person, on: question.on, today: last }, MONTHS_AHEAD);
  // Where the person must say more from some month on, only the months before it can be compared.
  const [asking = ""] = /^\(.*?\) /.exec(meant) ?? [];
  if (answer?.state === "missing_input")
    return asking === `(${next?.month}) ` ? null : `asked in ${next?.month} ≠ ${meant}`;
  const said =
    answer === null ? "" : `${next?.month} ${answer.state} ${answer.state === "amount" ? answer.amountFen : ""}`;
  return said === meant.slice(asking.length) ? null : `next ${said} ≠ ${meant}`;
}

/** The answer under the oracle's names. */
function saidBy(answer: Answer): OracleAnswer {
  const {
    state,
    warnings: _keys,
    fromRegion,
    fromCategory,
    missing,
    invalid,
    otherLines,
    openLines,
    ...sums
  } = resultOf({
    answer,
    arrears: null,
  });
  const { amountFen, netFen, yearFen, topUpFen, approximateFen } = sums;
  const fen = Object.entries({ amountFen, netFen, yearFen, topUpFen, approximateFen });
  const lines = (otherLines ?? []).map(({ code, fen: of }) => `${code}=${of}`).join();
  return {
    state,
    warnings: listed([...new Set(answer.warnings.map(warningName))]),
    ...Object.fromEntries(fen.flatMap(([name, sum]) => (sum === undefined ? [] : [[name, String(sum)]]))),
    ...(lines === "" ? {} : { otherLines: lines }),
    ...(openLines === undefined ? {} : { openLines: openLines.map((line) => `${line.code}:${line.state}`).join() }),
    ...(missing === undefined ? {} : { missing: listed(missing) }),
    ...(invalid === undefined ? {} : { invalid: listed(invalid) }),
    ...(fromRegion === undefined ? {} : { fromRegion }),
    ...(fromCategory === undefined ? {} : { fromCategory }),
  };
}

/** Silence on age that leaves the very month open carries the month. */
function warningName({ key, params }: Warning): string {
  return key === "age_timing_not_stated" && params.month !== undefined ? `${key}@${params.month}` : key;
}

function listed(names: readonly string[]): string {
  return [...names].sort().join();
}
