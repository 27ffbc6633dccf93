/** A rule's calculation from its start: one that may refer to the credit of another category, but never to itself. */
import { schemeOfCategory } from "./base";
import { Calculation, type Circumstances, type ReferredCredit } from "./calculation";
import { statedOf } from "./crediting";
import { exactFen } from "@/lib/domain/value/exact";
import { expressionFigures } from "./expression";
import { fen } from "@/lib/domain/value/fen";
import { type Findings, NOTHING_FOUND, both, lackingFact, lackingParameter, usingRule, withheldFor } from "./findings";
import { type RuleLine, type RuledLine, isRuled, ruleLineOf } from "./line";
import { narrowerQuestion } from "@/lib/domain/register/resolution";
import type { Expr, Method } from "@/lib/domain/rule/method.schema";
import { FROM_NOTHING, NO_PARAMS, type Step, fromStep } from "./step";

/** The calculation of a line's rule. `steps`: where steps are written down; null = they are not wanted. */
export function startCalculation(line: RuledLine, at: Circumstances, steps: Step[] | null): Calculation {
  // A separate line may be a share of the credit of its own category: that is another rule.
  const categories = line.lookup.component === undefined ? [line.rule.category] : [];
  return new Calculation({ at, line, steps, creditOf: workedOut, categories, credits: new Map() });
}

/** The credit of another category in the same region and month, as its own rule states it. */
function workedOut(category: string, within: Calculation): ReferredCredit {
  const line = referredLine(category, within);
  const { withheld, narrower } = line.resolution;
  if (withheld !== null) return lacking(withheldFor(withheld));
  if (isRuled(line) && !within.given.categories.includes(line.rule.category))
    return ruledCredit(category, line, within);
  const isDivided = !isRuled(line) && narrower.length > 0;
  return lacking(isDivided ? lackingFact(narrowerQuestion(narrower)) : lackingParameter({ kind: "credit", category }));
}

function lacking(findings: Findings): ReferredCredit {
  return { kind: "lacking", findings };
}

/** What the register says of the other category is passed on as it is: an amount, none, an unknown one, a rough one, a question. */
function ruledCredit(category: string, line: RuledLine, within: Calculation): ReferredCredit {
  const { rule } = line;
  within.write({ key: "referred", params: { category }, resultFen: null, of: FROM_NOTHING, source: rule.series });
  const credit = creditBy(rule.payload.method, line, within);
  return { ...credit, findings: both(usingRule(rule), credit.findings) };
}

function creditBy(method: Method, line: RuledLine, within: Calculation): ReferredCredit {
  switch (method.op) {
    case "none":
      return { kind: "none", reason: method.reason, findings: NOTHING_FOUND };
    case "approximate":
      return approximately(method.fen, method.per, within);
    case "unknown":
      return lacking({ ...NOTHING_FOUND, unknown: { kind: method.kind ?? null, reason: method.reason } });
    default:
      return exactly(method, line, within);
  }
}

function exactly(method: Expr, line: RuledLine, { given }: Calculation): ReferredCredit {
  const inner = new Calculation({ ...given, line, categories: [...given.categories, line.rule.category] });
  const figures = expressionFigures(method, inner);
  const { findings } = figures;
  if (figures.exact !== null) return { kind: "credit", ...statedOf(figures, inner), findings };
  return figures.none === null ? lacking(findings) : { kind: "none", reason: figures.none, findings };
}

/** Where the region divides the other category by pension scheme: the person's own scheme, as said or as the own category implies. */
function referredLine(category: string, { at, line }: Calculation): RuleLine {
  const { region, month, known } = line.lookup;
  const found = ruleLineOf(line.view, region, category, month, known);
  const scheme = at.person.pensionScheme ?? schemeOfCategory(line.index.categoryPath(at.category));
  const leaf = `retired_${scheme ?? ""}`;
  return found.resolution.narrower.includes(leaf) ? ruleLineOf(line.view, region, leaf, month, known) : found;
}

/** Marks that what is worked out from it is no more exact than the source. */
function approximately(figure: number, per: "month" | "year", within: Calculation): ReferredCredit {
  const step = within.step(`approximate_${per}`, NO_PARAMS, exactFen(figure), FROM_NOTHING);
  const findings = { ...NOTHING_FOUND, isApproximate: true };
  return { kind: "credit", fen: fen(figure), isYearly: per === "year", of: fromStep(step), findings };
}
