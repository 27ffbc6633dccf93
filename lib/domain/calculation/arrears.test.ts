import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { describe, expect, test } from "vitest";
import { arrears } from "./arrears";
import { answerCase, caseRegister } from "@/lib/domain/case/case";
import { type CaseInput, caseSchema } from "@/lib/domain/case/schema";
import {
  aDay,
  aMonth,
  aParameter,
  aQuestion,
  aRule,
  aView,
  anItem,
  monthly,
  ofAveragePension,
} from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";
const span = { from: aMonth("2026-01"), to: aMonth("2026-07") };

function fixedView(...changes: [from: string, amount: string][]) {
  const series = ruleSeries(CITY, "retired");
  return aView(
    changes.map(([from, amount], index) => anItem({ series, from, seq: index + 1, rule: aRule(monthly(amount)) })),
  );
}

describe("the difference between two states of the register", () => {
  const before = fixedView(["2025-01", "90"]);

  test("names each month that differs, and the sum", () => {
    const made = arrears(before, fixedView(["2025-01", "90"], ["2026-04", "100"]), aQuestion(), span);
    expect(made.months.map(({ month, differenceFen }) => [month, differenceFen])).toEqual([
      ["2026-04", 1_000],
      ["2026-05", 1_000],
      ["2026-06", 1_000],
    ]);
    expect(made.totalFen).toBe(3_000);
    expect(made.totalNetFen).toBeNull();
  });

  test("is nothing between a view and itself", () => {
    expect(arrears(before, before, aQuestion(), span)).toEqual({ months: [], totalFen: 0, totalNetFen: 0 });
  });

  test("changes its sign when the two sides are exchanged", () => {
    const after = fixedView(["2026-02", "75.55"]);
    const there = arrears(before, after, aQuestion(), span);
    const back = arrears(after, before, aQuestion(), span);
    expect(there.totalFen).toBe(-7_225);
    expect(back.totalFen).toBe(7_225);
  });

  test("does not count months of which one side states no amount", () => {
    expect(arrears(fixedView(["2026-05", "90"]), fixedView(["2025-01", "100"]), aQuestion(), span).totalFen).toBe(
      2_000,
    );
  });

  test("is net of deductions where both sides have them", () => {
    const take = (per: string, cut: number) => {
      const rule = aRule(monthly(per), { deductions: [{ code: "large_amount", fen: cut, per: "month" }] });
      return aView([anItem({ series: ruleSeries(CITY, "retired"), rule })]);
    };
    const made = arrears(take("100", 1_000), take("110", 1_200), aQuestion(), span);
    expect([made.totalFen, made.totalNetFen]).toEqual([6_000, 4_800]);
  });

  test("settles a provisional average once the final one is known", () => {
    const rule = anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(ofAveragePension("2.8", 2022)) });
    const series = parameterSeries(CITY, "AVG_PENSION", 2022);
    const provisional = anItem({ series, parameter: aParameter("2457.14", { status: "provisional" }) });
    const final = anItem({ series, seq: 2, parameter: aParameter("2555.55") });
    const made = arrears(aView([rule, provisional]), aView([rule, provisional, final]), aQuestion(), span);
    expect(made.months[0]).toMatchObject({ beforeFen: 6_880, afterFen: 7_156, differenceFen: 276 });
    expect(made.totalFen).toBe(6 * 276);
  });
});

describe("a case that was corrected late", () => {
  const fixed = (fen: number) => ({ op: "fixed", fen, per: "month" }) as const;
  const line = { kind: "rule", region: CITY, category: "retired" } as const;
  const given: CaseInput["given"] = [
    { ...line, from: "2022-01", publishedOn: "2022-01-01", method: { op: "fixed", fen: 6_000, per: "month" } },
    { ...line, from: "2023-01", publishedOn: "2023-08-20", method: { op: "fixed", fen: 7_000, per: "month" } },
  ];
  const ask = (asOf: string, knownAt?: string) =>
    answerCase(caseSchema.parse({ given, region: CITY, category: "retired", asOf, knownAt }));

  test("owes the months from January to July, since August was credited by the new rule", () => {
    const { arrears: owed } = ask("2023-09-15");
    expect(owed?.months.map(({ month }) => month.slice(5))).toEqual(["01", "02", "03", "04", "05", "06", "07"]);
    expect(owed?.totalFen).toBe(7_000);
  });

  test("owes nothing as long as nobody knew", () => {
    expect(ask("2023-09-15", "2023-08-19").arrears).toBeNull();
    expect(ask("2023-09-15", "2023-08-20").arrears?.totalFen).toBe(7_000);
  });

  test("gives each of two known days its own answer about the same month", () => {
    const amount = (knownAt: string) => resultAmount(ask("2023-03-15", knownAt).answer);
    expect([amount("2023-03-31"), amount("2023-12-31")]).toEqual([6_000, 7_000]);
  });

  test("knows an item from the start of its day in Shanghai", () => {
    const one = caseSchema.parse({
      given: [{ ...line, from: "2022-01", publishedOn: "2022-01-01T17:00:00Z", method: fixed(1) }],
      region: CITY,
      category: "retired",
    });
    const register = caseRegister(one);
    expect(register.asKnown(aDay("2022-01-01")).itemsBySeries.size).toBe(0);
    expect(register.asKnown(aDay("2022-01-02")).itemsBySeries.size).toBe(1);
  });
});

function resultAmount(answer: ReturnType<typeof answerCase>["answer"]): number | null {
  return answer.state === "amount" ? answer.amountFen : null;
}
