/** Random cases: a small register with inheritance, corrections and gaps, and people to ask about. */
import type { CaseInput } from "@/lib/domain/case/schema";
import type { Dice } from "./dice";
import { randomFen, randomMethod, randomTerms } from "./random-rule";

type GivenInput = CaseInput["given"][number];
type PersonInput = NonNullable<CaseInput["person"]>;

/** Where people are insured. */
export const CITIES = ["全国/甲省/子市", "全国/甲省/丑市", "全国/甲省/省直"] as const;
const REGIONS = [...CITIES, "全国/甲省", "全国"] as const;
const CATEGORIES = [
  "retired",
  "retired",
  "employee_scheme",
  "pooled_only",
  "retired_enterprise",
  "retired_public",
  "retired_flexible",
  "in_service",
  "in_service_flexible",
] as const;

/** A register of up to a dozen and a half items: inherited, blocked, corrected, withdrawn, with gaps. */
export function randomGiven(dice: Dice): GivenInput[] {
  const everywhere = ["employee_scheme", "retired", "in_service"].slice(0, 1 + dice.below(3)).map((category) => ({
    ...randomRuleItem(dice, { region: dice.pick(["全国", "全国/甲省"]), category }),
    from: "2020-01",
    to: null,
  }));
  const rules = dice.some(1 + dice.below(7), () =>
    randomRuleItem(dice, { region: dice.pick(REGIONS), category: dice.pick(CATEGORIES) }),
  );
  const parameters = dice.some(dice.below(14), () => randomParameterItem(dice));
  return dice.shuffled([...everywhere, ...rules, ...parameters]);
}

/** Half of what is said is said late. */
function published(dice: Dice): { publishedOn?: string } {
  return dice.chance(50) ? {} : { publishedOn: randomDay(dice, 2022, 4) };
}

function months(dice: Dice): { from: string; to?: string } {
  const from = dice.pick(["2020-01", "2022-07", "2023-01", "2024-01", "2024-03"]);
  return { from, ...(dice.chance(20) ? { to: dice.pick(["2024-04", "2024-12", "2025-06"]) } : {}) };
}

function randomRuleItem(dice: Dice, line: { region: string; category: string }): GivenInput {
  const place = { ...line, ...months(dice), ...published(dice) };
  const component = dice.chance(8) ? { component: dice.pick(["exam_allowance", "heating"]) } : {};
  if (dice.chance(6)) return { kind: "rule", op: "withdraw", ...place, ...component };
  const verification = dice.pick([
    "official_text",
    "official_text",
    "official_repost",
    "secondary",
    "seed_only",
    "unverified",
  ]);
  const guardRailReasons: Record<string, string> = dice.chance(5)
    ? { average_rate_unusual: "as the document says" }
    : {};
  return {
    kind: "rule",
    ...place,
    ...component,
    verification,
    guardRailReasons,
    method: randomMethod(dice),
    ...randomTerms(dice),
  };
}

function randomParameterItem(dice: Dice): GivenInput {
  const line = {
    kind: "parameter",
    region: dice.pick(REGIONS),
    code: dice.pick(["AVG_PENSION", "AVG_PENSION", "AVG_PENSION", "BASE_FLOOR", "BASE_CEILING"]),
    ...(dice.chance(80) ? { year: dice.pick([2022, 2023, 2024]) } : {}),
    ...(dice.chance(30) ? { scheme: dice.pick(["enterprise", "public"]) } : {}),
    ...months(dice),
    ...published(dice),
  } as const;
  if (dice.chance(5)) return { ...line, op: "withdraw" };
  return {
    ...line,
    fen: randomFen(dice),
    status: dice.pick(["final", "final", "provisional"]),
    inheritable: dice.chance(60),
    verification: dice.pick(["official_text", "official_text", "seed_only", "unverified"]),
  };
}

/** Somebody, who says a good part of what a rule may ask. */
export function randomPerson(dice: Dice): PersonInput {
  const said = <Value>(name: string, value: Value) => (dice.chance(75) ? { [name]: value } : {});
  const birthDate = randomBirth(dice);
  return {
    ...(dice.chance(92) ? { birthDate } : {}),
    ...said("contributionBase", randomFen(dice)),
    ...said("contributionYears", dice.below(45)),
    ...said("ownPension", randomFen(dice)),
    ...said("pensionOfRetirementMonth", randomFen(dice)),
    ...said("pensionOfMonth", { "2022-12": randomFen(dice), "2023-06": randomFen(dice), "2023-12": randomFen(dice) }),
    ...said("ownCreditYearTotal", { "2022": randomFen(dice) }),
    ...said("ownCreditOfMonth", { "2022-12": randomFen(dice) }),
    ...said("creditedThisYear", randomFen(dice)),
    ...said("tags", dice.chance(50) ? ["model_worker"] : []),
    ...(dice.chance(40) ? { pensionScheme: dice.pick(["enterprise", "public"]) } : {}),
    ...(dice.chance(35) ? { retiredOn: randomDay(dice, 2010, 16) } : {}),
    ...(dice.chance(10)
      ? { enrolments: [{ region: dice.pick(CITIES), from: "2024-01", ...(dice.chance(50) ? { to: "2024-09" } : {}) }] }
      : {}),
  };
}

function randomBirth(dice: Dice): string {
  if (dice.chance(2)) return dice.pick(["1956-02-30", "soon", "2031-01-01", "1880-05-05", "1893-01-01"]);
  const day = randomDay(dice, 1930, 45);
  return dice.chance(6) ? day.slice(0, 7) : day;
}

/** A day, on the edges of months and on 29 February more often than chance would have it. */
export function randomDay(dice: Dice, firstYear: number, years: number): string {
  const year = firstYear + dice.below(years);
  if (dice.chance(8) && year % 4 === 0) return `${year}-02-29`;
  const month = String(1 + dice.below(12)).padStart(2, "0");
  const day = dice.chance(40) ? dice.pick(["01", "28"]) : String(1 + dice.below(28)).padStart(2, "0");
  return `${year}-${month}-${day}`;
}

/** Where and as what somebody is asked about. */
export function randomPlace(dice: Dice): { region: string; category: string } {
  return { region: dice.pick(CITIES), category: dice.pick(CATEGORIES) };
}
