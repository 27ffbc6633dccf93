/** Inheritance seen from above: which regions below a rule use it, which have their own, which never reach it. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { RegisterView } from "./view";
import { resolve, type Resolution } from "./resolution";
import { same } from "@/lib/domain/value/sameness";
import { type RuleSeries, ruleLine } from "./series";

/** `inherits`: uses the rule. `overrides`: has a nearer rule. `blocked`: a nearer rule says that nothing is credited or known. */
export type Standing = "inherits" | "overrides" | "blocked";

export interface Stand {
  readonly region: string;
  readonly standing: Standing;
  /** Where the nearer rule is, for the two others. */
  readonly by: RuleSeries | null;
}

/** The codes of all regions below one, in the order of the tree. */
export function regionsBelow(view: RegisterView, region: string): string[] {
  const below = new Set([region]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const { code, parentCode } of view.regions.values()) {
      if (parentCode === null || below.has(code) || !below.has(parentCode)) continue;
      below.add(code);
      grown = true;
    }
  }
  below.delete(region);
  return [...below];
}

/** How each region below a rule stands to it in a month, in the view that holds the draft or the one before it. */
export function standsBelow(
  before: RegisterView,
  after: RegisterView,
  series: RuleSeries,
  month: CreditMonth,
): Stand[] {
  const line = ruleLine(series);
  return regionsBelow(after, series.region).map((region) => {
    const found = [after, before].map((view) => resolve(view, { region, ...line, month, known: view.seq }));
    return standOf(region, series, found);
  });
}

function standOf(region: string, series: RuleSeries, found: readonly Resolution[]): Stand {
  if (found.some(({ rule }) => rule !== null && same(rule.series, series))) {
    return { region, standing: "inherits", by: null };
  }
  const rule = found[0]?.rule ?? null;
  const op = rule?.payload.method.op;
  return { region, standing: op === "none" || op === "unknown" ? "blocked" : "overrides", by: rule?.series ?? null };
}
