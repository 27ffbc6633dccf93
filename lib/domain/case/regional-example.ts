/** Regional examples: fixed amounts, rates of regional figures and of the own contribution base. Figures are made up. */
import { type ShapeExample, month, year, rate, byAge, own, figure, recorded, amount } from "./example-part";

/** From the plainest on. */
export const REGIONAL_EXAMPLES: readonly ShapeExample[] = [
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
];
