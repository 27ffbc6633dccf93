/** Whatever is stored as a draft is opened or refused, and whatever is opened is checked, previewed and said: nothing here throws. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import fc from "fast-check";
import { expect, test } from "vitest";
import { aDraft, aDraftedRule, A_CITATION, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import { draftDocSchema, RULE_SHAPES, type DraftDoc, type RuleFields } from "@/lib/domain/draft/schema";
import { emptyDeductionFields, emptyExampleFields } from "@/lib/domain/draft/empty-fields";
import { methodSchema } from "@/lib/domain/rule/method.schema";
import { anyBaseFields, anyMethod, anyTree, anyTypedText } from "@/lib/domain/testing/method";
import { emptyParameterFields } from "@/lib/domain/form/parameter";
import { preview } from "@/lib/domain/preview/preview";
import { fieldsOfRule, ruleOfFields } from "@/lib/domain/form/rule";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";
import { switchShape } from "@/lib/domain/form/shape-switch";
import { aDay, anItem, aParameter, aRule, aView, byAge, monthly } from "@/lib/domain/testing/register";
import { differenceWords } from "@/lib/i18n/change/difference";
import { issueWords } from "./issue";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { ruleWords } from "@/lib/i18n/rule/rule";

const CITY = "全国/示例省/示例市";
const TODAY = aDay("2026-11-21");
const VIEW = aView([
  anItem({
    series: ruleSeries(CITY, "retired"),
    rule: aRule(
      byAge([
        [70, monthly("100")],
        [null, monthly("110")],
      ]),
      { citations: [A_CITATION] },
    ),
    from: "2022-09",
  }),
  anItem({ series: parameterSeries(CITY, "AVG_PENSION", 2022), parameter: aParameter("5000") }),
]);
/** A preview works out many people; two busy cores need their time. */
const TIMEOUT = 60_000;
const RUNS = { numRuns: 100 };
const PARAMETER_ID = "0199a5b0-0000-7000-8000-000000000002";

const text = anyTypedText;
const bands = fc.array(fc.record({ upTo: text, value: text, printed: text }), { maxLength: 4 });
const examples = fc.array(
  fc
    .record(
      {
        name: text,
        birthDate: text,
        on: text,
        expect: text,
        ownPension: text,
        pensionOfMonth: fc.array(fc.record({ month: text, amount: text }), { maxLength: 2 }),
        enrolments: fc.array(fc.record({ region: text, from: text, to: text }), { maxLength: 2 }),
        tags: text,
      },
      { requiredKeys: [] },
    )
    .map((row) => ({ ...emptyExampleFields(), ...row })),
  { maxLength: 2 },
);
const deductions = fc.array(
  fc
    .record({
      code: text,
      kind: fc.constantFrom("fixed", "rate"),
      amount: text,
      rate: text,
      base: anyBaseFields,
      month: text,
    })
    .map((row) => ({ ...emptyDeductionFields(), ...row })),
  { maxLength: 2 },
);
const anyFields: fc.Arbitrary<Partial<RuleFields>> = fc.record(
  {
    shape: fc.constantFrom(...RULE_SHAPES),
    tree: anyTree,
    value: text,
    averageYear: text,
    bands,
    statedReason: text,
    frequency: fc.constantFrom("monthly", "quarterly", "half_yearly", "yearly"),
    creditingMonth: text,
    ageReference: fc.constantFrom("", "on_date", "policy_year_start", "annual_month", "nonsense"),
    policyYearStart: text,
    annualMonth: text,
    roundingUnit: fc.constantFrom("", "1", "10", "100", "500"),
    deductions,
    examples,
  },
  { requiredKeys: ["shape", "tree"] },
);

/** A draft of a rule and a parameter, typed in any way. */
const anyDraft = fc
  .record({ fields: anyFields, from: fc.oneof(fc.constantFrom("2027-01", "明年1月"), text), to: text, value: text })
  .map(({ fields, from, to, value }): DraftDoc => {
    const rule = aDraftedRule({ fields: { verification: "secondary", ...fields }, from, to });
    const { fields: _, seriesKind: __, ...base } = rule;
    const parameter = {
      ...base,
      id: PARAMETER_ID,
      seriesKind: "parameter" as const,
      key: "AVG_PENSION#2023",
      fields: { ...emptyParameterFields(), value },
    };
    return aDraft([rule, parameter]);
  });

/** The same JSON with the value at a random place replaced. */
function replaced(json: unknown, steps: readonly number[], by: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof json !== "object" || json === null) return by;
  const keys = Object.keys(json);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return by;
  const entries = Object.entries(json).map(([name, value]) => [name, name === key ? replaced(value, rest, by) : value]);
  return Array.isArray(json) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

const steps = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 12 });

function sayEverything(doc: DraftDoc): void {
  for (const item of doc.items) {
    const seen = preview(VIEW, doc, item.id, { today: TODAY });
    const payload = seen.statement?.payload;
    for (const language of LANGUAGES) {
      for (const issue of seen.issues) expect(issueWords(issue, language)).not.toBe("");
      for (const difference of seen.differences) expect(differenceWords(difference, language)).toBeDefined();
      if (payload?.kind === "rule") expect(ruleWords(payload.rule, language)).not.toBe("");
    }
  }
}

test(
  "a draft typed in any way is kept, checked, previewed and said in both languages",
  () => {
    fc.assert(
      fc.property(anyDraft, (doc) => {
        expect(draftDocSchema.parse(JSON.parse(JSON.stringify(doc)))).toEqual(doc);
        sayEverything(doc);
      }),
      RUNS,
    );
  },
  TIMEOUT,
);

test(
  "a stored draft with anything in place of one of its values is refused, or checked, previewed and said",
  () => {
    let opened = 0;
    fc.assert(
      fc.property(anyDraft, steps, fc.oneof(fc.jsonValue(), text, anyTree), (doc, at, by) => {
        const parsed = draftDocSchema.safeParse(replaced(JSON.parse(JSON.stringify(doc)), at, by));
        if (!parsed.success) return;
        opened += 1;
        sayEverything(parsed.data);
      }),
      RUNS,
    );
    expect(opened).toBeGreaterThan(0);
  },
  TIMEOUT,
);

test("random JSON is no draft, no method and no rule, and says so without failing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.anything()), (json) => {
      expect(draftDocSchema.safeParse(json).success).toBe(false);
      expect(draftDocSchema.safeParse({ ...aDraft([]), items: [json] }).success).toBe(false);
      const method = methodSchema.safeParse(json);
      if (method.success) expect(ruleWords(aRule(method.data), "en")).not.toBe("");
    }),
  );
});

test(
  "a stored rule with anything in place of one of its values is refused, or shown in the form and read back",
  () => {
    fc.assert(
      fc.property(anyMethod, steps, fc.oneof(fc.jsonValue(), text), (method, at, by) => {
        const stored = JSON.parse(JSON.stringify(aRule(method, { citations: [A_CITATION] })));
        const parsed = rulePayloadSchema.safeParse(replaced(stored, at, by));
        if (!parsed.success) return;
        const fields = fieldsOfRule(parsed.data);
        const { payload } = ruleOfFields(fields);
        expect(payload?.method).toEqual(parsed.data.method);
        // Empty text and an absent fact are shown alike: what is read back shows the same.
        expect(payload && fieldsOfRule(payload)).toEqual(fields);
        sayEverything(aDraft([{ ...aDraftedRule(), fields }]));
      }),
      RUNS,
    );
  },
  TIMEOUT,
);

test("a tree nested beyond any document is refused, not followed to the end of the stack", () => {
  let tree: unknown = { op: "fixed", amount: "1", per: "month" };
  for (let level = 0; level < 20_000; level += 1) tree = { op: "clamp", of: tree, min: "", max: "" };
  const doc = aDraft([aDraftedRule()]);
  const item = { ...doc.items[0], fields: { ...aDraftedRule().fields, shape: "built", tree } };
  expect(draftDocSchema.safeParse({ ...doc, items: [item] }).success).toBe(false);
});

test("choosing one shape after another never fails, and a tree built by hand is there at the end", () => {
  const shapes = fc.array(fc.constantFrom(...RULE_SHAPES), { maxLength: 6 });
  fc.assert(
    fc.property(anyFields, shapes, (typed, chosen) => {
      const begun: RuleFields = { ...aDraftedRule().fields, ...typed };
      const ended = [...chosen, "built" as const].reduce(
        (now, shape) => ({ ...now, ...switchShape(now, shape) }),
        begun,
      );
      expect(draftDocSchema.safeParse(aDraft([{ ...aDraftedRule(), fields: ended }])).success).toBe(true);
      if (begun.shape === "built" && begun.tree?.op === "sum") expect(ended.tree).toEqual(begun.tree);
      expect(ended.tree === null && begun.tree !== null).toBe(false);
    }),
  );
  expect(DRAFT_ITEM_ID).not.toBe(PARAMETER_ID);
});
