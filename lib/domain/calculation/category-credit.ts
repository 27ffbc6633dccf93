/** A rule's calculation from its start: one that may refer to the credit of another category, but never to itself. */
import { spellMissing } from "@/lib/domain/register/missing";
import { schemeOfCategory } from "./base";
import { Calculation, type Circumstances, type Findings, type ReferredCredit } from "./calculation";
import { statedOf } from "./crediting";
import { exactFen } from "@/lib/domain/value/exact";
import { fen } from "@/lib/domain/value/fen";
import { type RuleLine, type RuledLine, isRuled, ruleLineOf } from "./line";
import { narrowerQuestion } from "@/lib/domain/register/resolution";
import { FROM_NOTHING, NO_PARAMS, type Step } from "./step";

/** The working paper of a line's rule; what it comes upon goes to `findings`, its steps to `trace`, where they are given. */
export function startCalculation(
  line: RuledLine,
  at: Circumstances,
  findings: Findings | null,
  trace: Step[] | null,
): Calculation {
  return new Calculation(at, line, findings, trace, referredCredit, line.categories);
}

/** The credit of another category in the same region and month, as its own rule states it. Its steps are written down once. */
function referredCredit(category: string, within: Calculation): ReferredCredit | null {
  const { findings } = within;
  const known = findings.credits.get(category);
  if (known !== undefined) return known;
  const credit = workedOut(category, within);
  findings.credits = new Map([...findings.credits, [category, credit]]);
  return credit;
}

/** What the register says of the other category is passed on as it is: an amount, none, an unknown one, a rough one, a question. */
function workedOut(category: string, within: Calculation): ReferredCredit | null {
  const line = referredLine(category, within);
  if (line.resolution.withheld !== null) return within.lackWithheld(line.resolution.withheld);
  if (!isRuled(line)) {
    const { narrower } = line.resolution;
    return narrower.length > 0 ? within.lack(narrowerQuestion(narrower)) : within.lackParameter(lacking(category));
  }
  if (within.categories.includes(line.rule.category)) return within.lackParameter(lacking(category));
  const { findings, trace } = within;
  findings.useRule(line.rule);
  within.write({ key: "referred", params: { category }, resultFen: null, of: FROM_NOTHING, source: line.rule.series });
  const { method } = line.rule.payload;
  if (method.op === "none") return { kind: "none", reason: method.reason };
  if (method.op === "approximate") return approximately(method.fen, method.per, within);
  if (method.op === "unknown") {
    findings.unknown ??= { kind: method.kind ?? null, reason: method.reason };
    return null;
  }
  const categories = [...within.categories, line.rule.category];
  const inner = new Calculation(within.at, line, findings, trace, referredCredit, categories);
  const amount = line.amount?.(inner) ?? null;
  if (amount === null) return inner.none === null ? null : { kind: "none", reason: inner.none };
  return { kind: "credit", ...statedOf(amount, inner) };
}

function lacking(category: string): string {
  return spellMissing({ kind: "credit", category });
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
  within.findings.isApproximate = true;
  within.step(`approximate_${per}`, NO_PARAMS, exactFen(figure), FROM_NOTHING);
  return { kind: "credit", fen: fen(figure), isYearly: per === "year", of: within.fromLast };
}
