/** Fuzz: whatever JSON comes, the schema answers; whatever passes it is answered and said, and never in words that a slip left behind. */
import { parameterSeries, ruleSeries } from "@/lib/domain/register/series";
import { caseSchema } from "@/lib/domain/case/schema";
import { issuesOfMethod } from "@/lib/domain/check/method";
import { type RulePayload, rulePayloadSchema } from "@/lib/domain/rule/schema";
import { aParameter, aView, anItem } from "@/lib/domain/testing/register";
import { type Dice, dice } from "@/scripts/proof/exactness/dice";
import { everythingSaid } from "./everything-said";
import { type Json, extremeRule, mutated, randomJson, rightRule } from "./random-json";

export interface Fuzzed {
  readonly tried: number;
  /** How many passed the schema, so that they were answered and said. */
  readonly passed: number;
  readonly sentences: number;
  /** Exceptions, and sentences that should not have been said. */
  readonly faults: readonly string[];
}

const CITY = "全国/甲省/子市";
/** What a missing value looks like when it is printed. */
const LEFT_BEHIND = /undefined|NaN|\[object|Infinity|function \(/;

/** Tries so many documents. The same seed tries the same. */
export function fuzz(seed: number, documents: number): Fuzzed {
  const faults: string[] = [];
  let [passed, sentences] = [0, 0];
  for (let number = 0; number < documents; number += 1) {
    const throws = dice((seed + number) * 104_729 + 1);
    const json = document(throws);
    try {
      const said = tried(json, throws);
      if (said === null) continue;
      passed += 1;
      sentences += said.length;
      const odd = said.find((sentence) => LEFT_BEHIND.test(sentence) || sentence === "");
      if (odd !== undefined) faults.push(`${seed + number}: “${odd}” of ${JSON.stringify(json).slice(0, 2000)}`);
    } catch (error) {
      faults.push(`${seed + number}: ${String(error)} for ${JSON.stringify(json).slice(0, 2000)}`);
    }
  }
  return { tried: documents, passed, sentences, faults };
}

function document(throws: Dice): Json {
  const kind = throws.below(100);
  if (kind < 20) return randomJson(throws, 6);
  if (kind < 75) return mutated(throws, rightRule(throws));
  return kind < 98 ? rightRule(throws) : extremeRule(throws);
}

/** The sentences about a document that is a rule; null for one that the schema refuses. */
function tried(json: Json, throws: Dice): string[] | null {
  const method = typeof json === "object" && json !== null && "method" in json ? json.method : json;
  caseSchema.safeParse({
    given: [{ kind: "rule", region: CITY, category: "retired", method }],
    region: CITY,
    category: "retired",
  });
  const parsed = rulePayloadSchema.safeParse(json);
  if (!parsed.success) return null;
  const other = rulePayloadSchema.parse(rightRule(throws));
  issuesOfMethod(parsed.data.method);
  return everythingSaid(viewOf(parsed.data, other), parsed.data, other, throws);
}

function viewOf(rule: RulePayload, other: RulePayload) {
  const year = [2022, 2023].map((of) =>
    anItem({ series: parameterSeries(CITY, "AVG_PENSION", of), parameter: aParameter("3456.78") }),
  );
  return aView([
    anItem({ series: ruleSeries(CITY, "retired"), rule }),
    anItem({ series: ruleSeries("全国/甲省", "in_service"), rule: other }),
    anItem({ series: ruleSeries("全国", "retired", "exam_allowance"), rule: other, from: "2023-01" }),
    anItem({ series: parameterSeries("全国", "BASE_FLOOR"), parameter: aParameter("5000", { inheritable: true }) }),
    ...year,
  ]);
}
