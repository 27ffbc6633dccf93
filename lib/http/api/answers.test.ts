/** Answers from the register: however region, month and person are spelled, the one that the calculator page gives. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { caseRegister } from "@/lib/domain/case/case";
import { caseSchema } from "@/lib/domain/case/schema";
import type { ShapeExample } from "@/lib/domain/case/example-part";
import { SHAPE_EXAMPLES, exampleCase } from "@/lib/domain/case/shape-example";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { money } from "@/lib/i18n/core/format";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { answersData } from "./answers";
import { publicData } from "./data";
import { ask as askPage } from "@/app/(public)/edge/ask-testing";

afterEach(() => register.hold(null));

const answerSchema = z.looseObject({ state: z.string(), amountFen: z.number().optional() });

async function ask(query: Record<string, string>) {
  const address = `http://127.0.0.1:3000/api/v1/answers?${new URLSearchParams(query).toString()}`;
  const response = await publicData(answersData)(new Request(address));
  return { response, said: z.record(z.string(), z.unknown()).parse(await response.json()) };
}

describe("every shape of rule gives in the API what the calculator page gives", () => {
  test.each(SHAPE_EXAMPLES.map((example) => [example.name, example] as const))("%s", async (_name, example) => {
    hold(example);
    const { category = "retired", expect: expected } = example;
    const { warnings: _warnings, ...rest } = expected;
    const { said } = await ask({ region: "洛阳市", category, on: "2026-03-10", ...parameters(example) });
    expect(said).toMatchObject(rest);
    const month = await ask({ region: "洛阳市", category, ...parameters(example), on: "2026-03" });
    const { amountFen } = answerSchema.parse(month.said);
    const { text } = await askPage(`/calc/result?${new URLSearchParams(typings(example)).toString()}`);
    if (amountFen === undefined) expect(text).toMatch(/没有个人账户|金额未知|金额还不知道|约/);
    else expect(text).toContain(money(amountFen, "zh-CN"));
  });
});

/** The register of an example, with Luoyang in the place of its city. */
function hold(example: ShapeExample): void {
  const { items } = caseRegister(caseSchema.parse(exampleCase(example)));
  register.hold(aSnapshot({ items: items.map((item) => ({ ...item, series: { ...item.series, region: "410300" } })) }));
}

/** The person as parameters of the API: money in fen, values of a month behind it. */
function parameters({ person = {} }: ShapeExample): Record<string, string> {
  const { birthDate, tags, ...facts } = person;
  const plain = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === "object"
      ? Object.entries(value)
          .map((pair) => pair.join(":"))
          .join()
      : String(value),
  ]);
  return {
    ...Object.fromEntries(plain),
    ...(birthDate === undefined ? {} : { birth: birthDate }),
    ...(tags === undefined ? {} : { tags: tags.join() }),
  };
}

/** The person as a reader types them into the calculator: money in yuan. */
function typings({ category = "retired", person = {} }: ShapeExample): Record<string, string> {
  const yuan = (fen: number | undefined) => (fen === undefined ? undefined : String(fen / 100));
  const only = (of: Record<string, number> | undefined) => yuan(Object.values(of ?? {})[0]);
  const said = {
    r: "410300",
    c: person.pensionScheme === undefined ? category : `retired_${person.pensionScheme}`,
    on: "2026-03",
    birth: person.birthDate,
    retired: person.retiredOn,
    base: yuan(person.contributionBase),
    years: person.contributionYears?.toString(),
    pension: yuan(person.ownPension),
    rpension: yuan(person.pensionOfRetirementMonth),
    mpension: only(person.pensionOfMonth),
    ycredit: only(person.ownCreditYearTotal),
    mcredit: only(person.ownCreditOfMonth),
    credited: yuan(person.creditedThisYear),
    tags: person.tags?.join(),
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

describe("a question", () => {
  const series = ruleSeries("410300", "retired");
  const luoyang = [
    anItem({ series, seq: 1, rule: aRule(monthly("72")) }),
    anItem({ series, seq: 2, rule: aRule(monthly("80")), from: "2026-01" }),
  ];
  const retired = { region: "410300", category: "retired" };

  test.each(["410300", "洛阳", "全国/河南省/洛阳市", "涧西区"])("about %s is about Luoyang", async (region) => {
    register.hold(aSnapshot({ items: luoyang }));
    const { said } = await ask({ ...retired, region });
    expect(said).toMatchObject({ region: { code: "410300", nameZh: "洛阳市" }, amountFen: 8_000 });
  });

  test("about a month is about its end, be it over, present or to come; only a day is a day", async () => {
    register.hold(aSnapshot({ items: luoyang }));
    expect((await ask({ ...retired })).said.on).toBe("2026-11-30");
    expect((await ask({ ...retired, on: "2026-11" })).said.on).toBe("2026-11-30");
    expect((await ask({ ...retired, on: "2026-10" })).said.on).toBe("2026-10-31");
    expect((await ask({ ...retired, on: "2027-02" })).said.on).toBe("2027-02-28");
    expect((await ask({ ...retired, on: "2026-11-03" })).said.on).toBe("2026-11-03");
  });

  test("about the month of a birthday gives what the page gives, and says what the document leaves open", async () => {
    const rule = aRule({
      op: "table",
      rows: [
        { when: { age: [0, 70] }, printed: "70岁以下", then: monthly("100") },
        { when: { age: [70, null] }, printed: "70岁以上", then: monthly("110") },
      ],
    });
    register.hold(aSnapshot({ items: [anItem({ series, rule })] }));
    const born = { ...retired, birth: "1956-11-25" };
    expect((await ask(born)).said).toMatchObject({
      amountFen: 11_000,
      warningDetails: [{ key: "age_timing_not_stated", params: { age: 70, month: "2026-11" } }],
    });
    expect((await ask({ ...born, on: "2026-11-03" })).said).toMatchObject({
      amountFen: 10_000,
      warningDetails: [{ params: { age: 70, month: "2026-11", on: "2026-11-03" } }],
    });
    const { text } = await askPage("/calc/result?r=410300&c=retired&birth=1956-11-25");
    expect(text).toContain("110.00 元/月");
    expect(text).toContain("2026年11月满70周岁；从当月还是次月起调整，文件未载明");
  });

  test("says what the months since the first publication were credited too little", async () => {
    register.hold(aSnapshot({ items: luoyang.map((item) => ({ ...item, seq: item.seq === 1 ? 1 : 40 })) }));
    const { said } = await ask({ ...retired, on: "2026-03-15" });
    expect(said).toMatchObject({ amountFen: 8_000, arrearsFen: 800, arrearsMonths: [{ month: "2026-01" }] });
    expect((await ask({ ...retired, on: "2026-03-15", known: "39" })).said).not.toHaveProperty("arrearsFen");
  });

  test("about a month that is over, as known at a publication, may be kept for a day; about today only shortly", async () => {
    register.hold(aSnapshot({ items: luoyang }));
    const kept = async (on: string) =>
      (await ask({ ...retired, on, known: "2" })).response.headers.get("cache-control");
    expect(await kept("2026-10")).toBe("public, max-age=86400");
    expect(await kept("2026-11")).toMatch(/^public, max-age=0, must-revalidate/);
  });

  test.each([
    ["a month given twice", { pensionOfMonth: "2022-12:1,2022-12:2" }, "pensionOfMonth"],
    ["a month without a value", { ownCreditOfMonth: "2022-12" }, "ownCreditOfMonth"],
    ["a month that does not exist", { pensionOfMonth: "2022-13:1" }, "pensionOfMonth"],
    ["a year for a month", { pensionOfMonth: "2022:1" }, "pensionOfMonth"],
    ["an enrolment in a region nobody knows", { enrolments: "河北/洛阳:2020-01" }, "enrolments"],
    ["an enrolment without a month", { enrolments: "410300" }, "enrolments"],
    ["an enrolment with a fourth part", { enrolments: "410300:2020-01:2021-01:2022-01" }, "enrolments"],
    ["more money than there is", { ownPension: "1000000001" }, "ownPension"],
    ["a script of other digits", { ownPension: "１００" }, "ownPension"],
    ["a retirement that is no day", { retiredOn: "2026-02-30" }, "retiredOn"],
  ])("with %s is refused", async (_name, more, parameter) => {
    register.hold(aSnapshot({ items: luoyang }));
    const { response, said } = await ask({ ...retired, ...more });
    expect([400, 404]).toContain(response.status);
    expect(said).toMatchObject({ parameter });
  });

  test("about somebody who was insured elsewhere that month is answered for that place", async () => {
    register.hold(aSnapshot({ items: luoyang }));
    const { said } = await ask({ ...retired, enrolments: "北京:2020-01:2023-07,洛阳市:2023-07" });
    expect(said).toMatchObject({ state: "amount", amountFen: 8_000 });
    const { said: before } = await ask({ ...retired, on: "2023-06", enrolments: "北京:2020-01:2023-07" });
    expect(before).toMatchObject({ state: "no_rule" });
  });
});

test("the sentence of every state names region and category: it stands alone", async () => {
  register.hold(
    aSnapshot({
      items: [anItem({ series: ruleSeries("410300", "retired"), rule: aRule(monthly("72")), from: "2026-01" })],
    }),
  );
  const { said } = await ask({ region: "410300", category: "retired", on: "2023-06" });
  expect(said).toMatchObject({
    state: "no_rule",
    words: {
      zh: expect.stringMatching(/^洛阳市退休人员：最早的记录自 2026年1月 起/),
      en: expect.stringMatching(/^Retired, in Luoyang: The earliest record starts/i),
    },
  });
});
