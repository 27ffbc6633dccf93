/** Shape examples: a whole case for every shape of rule that Chinese regions use, as the API documents the language. Figures are made up. */
import type { CaseInput } from "./case.schema";
import type { RulePayloadInput } from "./rule.schema";

export interface ShapeExample {
  /** What it is called in addresses and in the dictionaries. */
  readonly name: string;
  /** The shapes of Chinese rules it shows, e.g. `R4`; none for what is possible and was not seen. */
  readonly shapes: readonly string[];
  /** Of whom the rule speaks; retirees unless said otherwise. */
  readonly category?: string;
  readonly rule: Omit<RulePayloadInput, "v" | "verification">;
  readonly person?: CaseInput["person"];
  /** What else the register of the example says. */
  readonly beside?: readonly Given[];
  /** What the evaluator must answer, worked out by hand. */
  readonly expect: Readonly<Record<string, unknown>>;
}

type Given = CaseInput["given"][number];

/** Every example is asked about this day. */
const ON = "2026-03-10";
const REGION = "全国/示例省/示例市";

/** The body that asks `POST /api/v1/evaluate` what an example gives. */
export function exampleCase({ category = "retired", rule, person = {}, beside = [] }: ShapeExample): CaseInput {
  const { method, settings, crediting, deductions } = rule;
  const given: Given = {
    kind: "rule",
    region: REGION,
    category,
    from: "2025-01",
    method,
    ...(settings === undefined ? {} : { settings }),
    ...(crediting === undefined ? {} : { crediting }),
    ...(deductions === undefined ? {} : { deductions }),
  };
  return { given: [given, ...beside], region: REGION, category, person, asOf: ON };
}

const month = (fen: number) => ({ op: "fixed", fen, per: "month" }) as const;
const year = (fen: number) => ({ op: "fixed", fen, per: "year" }) as const;
const rate = (ppm: number, base: unknown) => ({ op: "rate", ppm, base });
const row = (when: unknown, printed: string, then: unknown) => ({ when, printed, then });
const table = (...rows: unknown[]) => ({ op: "table", rows });
const byAge = (limit: number, below: unknown, from: unknown) =>
  table(row({ age: [0, limit] }, `不满${limit}周岁`, below), row({ age: [limit, null] }, `满${limit}周岁`, from));

const own = { base: "own_contribution_base" } as const;
const pension = (at: string) => ({ base: "own_pension", at });
const figure = (code: string, of?: number | "latest" | "previous", scheme?: string) => ({
  base: "parameter",
  code,
  ...(of === undefined ? {} : { year: of }),
  ...(scheme === undefined ? {} : { scheme }),
});
const recorded = (
  code: "AVG_PENSION" | "AVG_WAGE" | "BASE_FLOOR" | "BASE_CEILING" | "UNIFORM_BASE",
  fen: number,
  more: { year?: number; scheme?: "enterprise" | "public"; status?: "provisional" } = {},
): Given => ({ kind: "parameter", region: REGION, code, fen, from: "2025-01", ...more });

const amount = (amountFen: number, more: object = {}) => ({ state: "amount", amountFen, ...more });

/** From the plainest to the least seen. Shapes that are several items of one series (R20, R26, R28) or guide text (R27) have no rule of their own. */
export const SHAPE_EXAMPLES: readonly ShapeExample[] = [
  { name: "fixed-month", shapes: ["R1", "R11", "R25"], rule: { method: month(9_500) }, expect: amount(9_500) },
  {
    name: "fixed-by-age",
    shapes: ["R4"],
    rule: { method: byAge(70, month(10_000), month(11_000)), settings: { ageReference: "month_end" } },
    person: { birthDate: "1956-03-31" },
    expect: amount(11_000),
  },
  {
    name: "year-at-once",
    shapes: ["R2", "R4"],
    rule: {
      method: byAge(75, year(168_000), year(189_000)),
      settings: { ageReference: "policy_year_start", policyYearStart: "07-01", retireSwitch: "next_policy_year" },
      crediting: { frequency: "yearly", month: 7, midYear: "actual_months" },
    },
    person: { birthDate: "1951-01-15", retiredOn: "2011-02-01" },
    expect: amount(14_000, { yearFen: 168_000 }),
  },
  {
    name: "year-in-twelfths",
    shapes: ["R3"],
    rule: { method: year(84_000), crediting: { frequency: "monthly", remainder: "last_month" } },
    expect: amount(7_000, { yearFen: 84_000 }),
  },
  {
    name: "rate-of-average",
    shapes: ["R6", "R24"],
    rule: { method: rate(25_000, figure("AVG_PENSION", 2022)) },
    beside: [recorded("AVG_PENSION", 480_000, { year: 2022 })],
    expect: amount(12_000),
  },
  {
    name: "rate-of-average-by-age",
    shapes: ["R5"],
    rule: {
      method: byAge(70, rate(20_000, figure("AVG_PENSION", 2023)), rate(25_000, figure("AVG_PENSION", 2023))),
      settings: { ageReference: "prev_month_end", retireSwitch: "same_month" },
    },
    person: { birthDate: "1956-03-05" },
    beside: [recorded("AVG_PENSION", 500_000, { year: 2023 })],
    expect: amount(10_000),
  },
  {
    name: "rate-of-last-year",
    shapes: ["R7"],
    rule: { method: rate(22_000, figure("AVG_PENSION", "previous")) },
    beside: [recorded("AVG_PENSION", 350_000, { year: 2025 })],
    expect: amount(7_700),
  },
  {
    name: "rate-of-newest-wage",
    shapes: [],
    rule: { method: rate(10_000, figure("AVG_WAGE", "latest")) },
    beside: [recorded("AVG_WAGE", 700_000, { year: 2023 }), recorded("AVG_WAGE", 720_000, { year: 2024 })],
    expect: amount(7_200),
  },
  {
    name: "two-averages",
    shapes: ["R8", "R9"],
    rule: { method: rate(28_000, figure("AVG_PENSION", 2022, "by_person")) },
    person: { pensionScheme: "public" },
    beside: [
      recorded("AVG_PENSION", 300_000, { year: 2022, scheme: "enterprise" }),
      recorded("AVG_PENSION", 600_000, { year: 2022, scheme: "public", status: "provisional" }),
    ],
    expect: amount(16_800, { warnings: ["provisional"] }),
  },
  {
    name: "mean-of-two-averages",
    shapes: ["R6"],
    rule: {
      method: {
        op: "sum",
        parts: [
          rate(10_000, figure("AVG_PENSION", 2023, "enterprise")),
          rate(10_000, figure("AVG_PENSION", 2023, "public")),
        ],
      },
    },
    beside: [
      recorded("AVG_PENSION", 400_000, { year: 2023, scheme: "enterprise" }),
      recorded("AVG_PENSION", 600_000, { year: 2023, scheme: "public" }),
    ],
    expect: amount(10_000),
  },
  {
    name: "own-base",
    shapes: ["R10"],
    category: "in_service",
    rule: {
      method: rate(20_000, { base: "clamp", of: own, min: figure("BASE_FLOOR"), max: figure("BASE_CEILING") }),
    },
    person: { contributionBase: 4_000_000 },
    beside: [recorded("BASE_FLOOR", 672_700), recorded("BASE_CEILING", 3_363_300)],
    expect: amount(67_266),
  },
  {
    name: "own-base-by-age",
    shapes: ["R5", "R10", "R15"],
    category: "in_service",
    rule: {
      method: {
        op: "sum",
        parts: [rate(20_000, own), byAge(45, rate(5_000, own), rate(10_000, own))],
      },
      settings: { ageReference: "year_end" },
    },
    person: { contributionBase: 500_000, birthDate: "1981-12-31" },
    expect: amount(15_000),
  },
  {
    name: "uniform-base",
    shapes: ["R10", "R11"],
    category: "in_service",
    rule: { method: rate(20_000, figure("UNIFORM_BASE")) },
    beside: [recorded("UNIFORM_BASE", 421_950)],
    expect: amount(8_439),
  },
  {
    name: "own-pension-clamped-by-age",
    shapes: ["R12", "R13"],
    rule: {
      method: byAge(
        70,
        { op: "clamp", of: rate(40_000, pension("current")), minFen: 6_000, maxFen: 19_000 },
        { op: "clamp", of: rate(40_000, pension("current")), minFen: 7_000, maxFen: 22_000 },
      ),
      settings: { ageReference: "month_start" },
    },
    person: { birthDate: "1960-05-20", ownPension: 520_000 },
    expect: amount(19_000),
  },
  {
    name: "first-pension",
    shapes: ["R12"],
    rule: { method: rate(54_000, pension("retirement_month")) },
    person: { pensionOfRetirementMonth: 300_000 },
    expect: amount(16_200),
  },
  {
    name: "december-pension",
    shapes: ["R12"],
    rule: { method: rate(50_000, pension("prev_december")) },
    person: { pensionOfMonth: { "2025-12": 310_000 } },
    expect: amount(15_500),
  },
  {
    name: "pension-of-a-month",
    shapes: ["R12"],
    rule: { method: rate(55_000, pension("2022-12")) },
    person: { pensionOfMonth: { "2022-12": 310_001 } },
    expect: amount(17_050),
  },
  {
    name: "june-pension-and-fixed",
    shapes: ["R14", "R15"],
    rule: {
      method: {
        op: "sum",
        parts: [
          rate(46_000, { base: "clamp", of: pension("last_june"), min: figure("AVG_PENSION", 2024) }),
          byAge(70, month(3_000), month(10_000)),
        ],
      },
      settings: {
        ageReference: "annual_month",
        annualMonth: 7,
        rounding: { unitFen: 1, mode: "half_up", stage: "each_part" },
      },
    },
    person: { birthDate: "1955-08-01", pensionOfMonth: { "2025-06": 280_000 } },
    beside: [recorded("AVG_PENSION", 330_000, { year: 2024 })],
    expect: amount(18_180),
  },
  {
    name: "supplement-for-a-status",
    shapes: ["R15", "R22"],
    rule: {
      method: { op: "sum", parts: [year(150_000), table(row({ tag: "劳模" }, "劳动模范", year(80_000)))] },
      crediting: { frequency: "monthly", remainder: "none" },
    },
    person: { tags: ["劳模"] },
    expect: amount(19_167, { yearFen: 230_000 }),
  },
  {
    name: "year-of-age",
    shapes: ["R16"],
    rule: {
      method: { op: "per_year_of_age", fen: 150 },
      settings: { ageReference: "on_date", attainOn: "day_after", retireSwitch: "same_month" },
    },
    person: { birthDate: "1956-03-10" },
    expect: amount(10_350),
  },
  {
    name: "own-credit-frozen",
    shapes: ["R17"],
    rule: { method: { op: "own_credit", reference: { meanOfYear: 2022 } }, settings: { attainOn: "birthday" } },
    person: { ownCreditYearTotal: { "2022": 180_004 } },
    expect: amount(15_000),
  },
  {
    name: "not-lower-than-before",
    shapes: ["R17"],
    rule: { method: { op: "max", parts: [month(12_000), { op: "own_credit", reference: { month: "2022-12" } }] } },
    person: { ownCreditOfMonth: { "2022-12": 13_333 } },
    expect: amount(13_333),
  },
  {
    name: "share-of-a-category",
    shapes: ["R18"],
    category: "retired_flexible",
    rule: {
      method: { op: "of_category", category: "retired", ppm: 800_000 },
      settings: { rounding: { unitFen: 100, mode: "down", stage: "final" } },
    },
    beside: [{ kind: "rule", region: REGION, category: "retired", from: "2025-01", method: month(8_300) }],
    expect: amount(6_600),
  },
  {
    name: "top-up",
    shapes: ["R19"],
    rule: {
      method: { op: "top_up_year", of: { base: "credited_this_year" }, min: byAge(71, year(54_000), year(60_000)) },
      settings: { ageReference: "prev_dec31" },
      crediting: { frequency: "half_yearly", month: 1 },
    },
    person: { birthDate: "1950-06-01", creditedThisYear: 42_000 },
    expect: amount(1_500, { topUpFen: 18_000 }),
  },
  {
    name: "none",
    shapes: ["R21"],
    category: "pooled_only",
    rule: { method: { op: "none", reason: "单建统筹，不设个人账户" } },
    expect: { state: "no_account" },
  },
  {
    name: "unknown",
    shapes: ["R22"],
    category: "retired_veteran_worker",
    rule: { method: { op: "unknown", reason: "另行制定" } },
    expect: { state: "unknown_by_source" },
  },
  {
    name: "approximate",
    shapes: [],
    rule: { method: { op: "approximate", fen: 25_000, per: "month" } },
    expect: { state: "approximate", approximateFen: 25_000 },
  },
  {
    name: "deductions",
    shapes: ["R23"],
    category: "in_service",
    rule: {
      method: rate(20_000, own),
      deductions: [
        { code: "large_amount", fen: 500, per: "month" },
        { code: "long_term_care", ppm: 1_000, base: own, per: "month" },
        { code: "outpatient_pooling", fen: 3_000, per: "year", month: 1 },
      ],
    },
    person: { contributionBase: 500_000 },
    expect: amount(10_000, { netFen: 9_000 }),
  },
  {
    name: "year-of-contribution",
    shapes: [],
    rule: { method: { op: "per_contribution_year", fen: 200, from: 15, to: 35 } },
    person: { contributionYears: 38 },
    expect: amount(4_000),
  },
  {
    name: "bands-of-contribution-years",
    shapes: [],
    rule: {
      method: table(
        row({ contributionYears: [0, 25] }, "缴费不满25年", month(8_000)),
        row({ contributionYears: [25, null] }, "缴费满25年", month(9_000)),
      ),
      crediting: { frequency: "quarterly", month: 1 },
    },
    person: { contributionYears: 25 },
    expect: amount(9_000),
  },
  {
    name: "bands-of-pension",
    shapes: [],
    rule: {
      method: table(
        row({ ownPension: [0, 300_000] }, "养老金不满3000元", month(10_000)),
        row({ ownPension: [300_000, null] }, "养老金3000元及以上", month(8_000)),
      ),
    },
    person: { ownPension: 299_999 },
    expect: amount(10_000),
  },
  {
    name: "old-and-new-retirees",
    shapes: [],
    rule: {
      method: table(
        row({ retiredOn: [null, "2023-01-01"] }, "2023年1月1日前退休", month(12_000)),
        row({ retiredOn: ["2023-01-01", null] }, "2023年1月1日及以后退休", month(9_000)),
      ),
      settings: { retireSwitch: "next_month" },
    },
    person: { retiredOn: "2022-12-31" },
    expect: amount(12_000),
  },
  {
    name: "born-before-a-day",
    shapes: [],
    rule: {
      method: table(
        row({ bornOn: [null, "1949-10-01"] }, "1949年9月30日及以前出生", month(15_000)),
        row({ bornOn: ["1949-10-01", null] }, "1949年10月1日及以后出生", month(10_000)),
      ),
    },
    person: { birthDate: "1949-09-30" },
    expect: amount(15_000),
  },
  {
    name: "several-conditions",
    shapes: ["R15", "R22"],
    rule: {
      method: {
        op: "sum",
        parts: [
          month(10_000),
          table(row({ all: [{ age: [80, null] }, { tag: "建国前老工人" }] }, "年满80周岁的建国前老工人", month(2_000))),
        ],
      },
      settings: { leapBirthday: "mar1" },
    },
    person: { birthDate: "1944-02-29", tags: ["建国前老工人"] },
    expect: amount(12_000),
  },
  {
    name: "lower-of-two",
    shapes: [],
    rule: {
      method: { op: "min", parts: [rate(70_000, pension("current")), month(40_000)] },
      settings: { leapBirthday: "feb28", rounding: { unitFen: 10, mode: "half_even", stage: "final" } },
    },
    person: { ownPension: 300_500 },
    expect: amount(21_040),
  },
  {
    name: "whole-year-for-newcomers",
    shapes: ["R2"],
    rule: {
      method: year(343_600),
      settings: { rounding: { unitFen: 500, mode: "up", stage: "final" } },
      crediting: { frequency: "yearly", month: 1, midYear: "full_year" },
    },
    person: { retiredOn: "2026-01-15" },
    expect: amount(28_667, { yearFen: 344_000 }),
  },
  {
    name: "nothing-in-the-first-year",
    shapes: ["R2"],
    rule: { method: year(343_500), crediting: { frequency: "yearly", month: 1, midYear: "none" } },
    person: { retiredOn: "2026-01-15" },
    expect: amount(0, { yearFen: 0 }),
  },
];
