/** The documentation of the API: every parameter that exists and none that does not, answers that are really given, an example of every shape. */
import { ruleSeries } from "@/lib/domain/register/series";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { caseSchema } from "@/lib/domain/case/schema";
import { SHAPE_EXAMPLES } from "@/lib/domain/case/shape-example";
import { aRule, anItem, monthly } from "@/lib/domain/testing/register";
import { ENDPOINT_NAMES, type EndpointName, apiWords } from "@/lib/i18n/public/api";
import { money } from "@/lib/i18n/core/format";
import { problemCodes } from "@/lib/i18n/rule/problem";
import { register } from "@/lib/register/register";
import { aSnapshot } from "@/lib/register/snapshot-testing";
import { answersData } from "@/lib/http/api/answers";
import { historyData } from "@/lib/http/api/history";
import { contentText, entryText } from "@/lib/http/api/hashed-text";
import { headData, publicationsData, regionsData } from "@/lib/http/api/log";
import { rulesData, rulesTable } from "@/lib/http/api/rules";
import { ruleSchemaData } from "@/lib/http/api/schema-document";
import { ask } from "@/app/(public)/edge/ask-testing";

const beijing = anItem({ series: ruleSeries("110000", "retired"), seq: 1, rule: aRule(monthly("100")) });

beforeAll(() => register.hold(aSnapshot({ items: [beijing] })));
afterAll(() => register.hold(null));

const SCHEMAS: Readonly<Record<EndpointName, unknown>> = {
  answers: answersData.query,
  evaluate: caseSchema,
  rules: rulesData.query,
  "rules.csv": rulesTable.query,
  history: historyData.query,
  regions: regionsData.query,
  publications: publicationsData.query,
  "entry.txt": entryText.query,
  "content.txt": contentText.query,
  head: headData.query,
  schema: ruleSchemaData.query,
};

const IN_PATH: Readonly<Partial<Record<EndpointName, readonly string[]>>> = {
  history: ["code"],
  "entry.txt": ["seq"],
  "content.txt": ["seq"],
};

/** Read over by the API: what the authors of cases write for each other. */
const NOTES = ["id", "source", "citations", "rule", "explanation", "note", "expect"];

describe.each(["zh-CN", "en"] as const)("in %s", (language) => {
  test.each(ENDPOINT_NAMES)("every parameter of %s has its words, and no other", (name) => {
    const { shape } = z.instanceof(z.ZodObject).parse(SCHEMAS[name]);
    const inPath = IN_PATH[name] ?? [];
    const known = [...Object.keys(shape).filter((key) => name !== "evaluate" || !NOTES.includes(key)), ...inPath];
    expect(Object.keys(apiWords(language).endpoints[name].parameters).toSorted()).toEqual(known.toSorted());
  });

  test("the page prints what the addresses answer, and every code that a problem's type points to", async () => {
    const { status, text, html } = await ask(language === "en" ? "/en/api" : "/api");
    expect(status).toBe(200);
    expect(text).toContain('"state": "amount"');
    expect(text).toContain('"amountFen": 10000');
    expect(text).toContain('"code": "value_invalid"');
    for (const code of problemCodes()) expect(html).toContain(`id="${code}"`);
  });

  test("the page of the language shows every example with its words and its answer", async () => {
    const { text, html } = await ask(language === "en" ? "/en/api/rules" : "/api/rules");
    for (const { name, expect: expected } of SHAPE_EXAMPLES) {
      expect(html).toContain(`id="${name}"`);
      const { amountFen, topUpFen } = z
        .looseObject({ amountFen: z.int().optional(), topUpFen: z.int().optional() })
        .parse(expected);
      // A settlement is one sum: its twelfth is never said.
      const shown = topUpFen ?? amountFen;
      if (shown !== undefined) expect(text, name).toContain(money(shown, language));
    }
    expect(html).not.toMatch(/<dd><\/dd>/);
  });
});

test("the footer of every page leads to it", async () => {
  expect((await ask("/")).html).toContain('href="/api"');
  expect((await ask("/en")).html).toContain('href="/en/api"');
});
