/** Personal examples: rules on the own pension, own credits, age, shares and top-ups. Figures are made up. */
import {
  type ShapeExample,
  EXAMPLE_REGION,
  month,
  year,
  rate,
  row,
  table,
  byAge,
  pension,
  figure,
  recorded,
  amount,
} from "./example-part";

/** Rules that ask what else is known of the person. */
export const PERSONAL_EXAMPLES: readonly ShapeExample[] = [
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
    beside: [{ kind: "rule", region: EXAMPLE_REGION, category: "retired", from: "2025-01", method: month(8_300) }],
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
];
