/** Where and as what somebody was credited, as the steps of their answer say it. */
import type { Answer } from "./answer";
import { type CreditMonth, parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { AgeRange } from "@/lib/domain/rule/method.schema";
import type { Step, StepKey } from "./step";

export interface CountedAs {
  readonly region: string;
  readonly category: string;
  /** The first month credited as the category asked about, where it has not come; null = credited as asked. */
  readonly switchesFrom: CreditMonth | null;
}

/** The region and category that decided: insured elsewhere that month, or not yet switched to retirement, it is not the one asked about. */
export function countedAs({ question, steps }: Pick<Answer, "question" | "steps">): CountedAs {
  const enrolled = paramsOf("enrolled", steps);
  const before = paramsOf("not_yet_retired", steps);
  return {
    region: String(enrolled?.region ?? question.region),
    category: String(before?.category ?? question.category),
    switchesFrom: before === null ? null : parseCreditMonth(String(before.from)),
  };
}

function paramsOf(key: StepKey, steps: readonly Step[]): Step["params"] | null {
  return steps.find((step) => step.key === key)?.params ?? null;
}

/**
 * The ages of which every age band used holds; null where none was used, or they hold all ages.
 * Bands of a category referred to are left out: its rule may count ages otherwise.
 */
export function ageBandOf(steps: readonly Step[]): AgeRange | null {
  const end = steps.findIndex(({ key }) => key === "referred");
  let [low, high]: [number, number | null] = [0, null];
  for (const { key, params } of end < 0 ? steps : steps.slice(0, end)) {
    if (key !== "band" || typeof params.from !== "number") continue;
    low = Math.max(low, params.from);
    if (typeof params.to === "number") high = Math.min(high ?? params.to, params.to);
  }
  return low === 0 && high === null ? null : [low, high];
}
