/** Expressions: what a method comes to for one person, exact and before rounding. */
import type { Calculation } from "./calculation";
import { combined, roundedPart } from "./combination";
import { tested } from "./condition";
import { type Exact, ZERO, exactFen, exactYuanText } from "@/lib/domain/value/exact";
import { type Figures, type Told, credited, undecided } from "./figures";
import { NOTHING_FOUND, both, lackingParameter } from "./findings";
import { leafFigures } from "./leaf";
import type { Cond, Expr } from "@/lib/domain/rule/method.schema";
import { FROM_NOTHING, NO_PARAMS, type Step, amountStep, fromStep } from "./step";
import { toppedUp } from "./top-up";

type Op<Name extends Expr["op"]> = Extract<Expr, { op: Name }>;
type Parts = Extract<Expr, { parts: Expr[] }>;

/** The figures of an expression as the calculation's line reads it: its month, its region's figures, its rule's rounding. */
export function expressionFigures(expr: Expr, calculation: Calculation): Figures {
  switch (expr.op) {
    case "sum":
      return combined("sum", partsOf(expr, calculation), calculation);
    case "min":
    case "max":
      return combined(
        expr.op,
        expr.parts.map((part) => expressionFigures(part, calculation)),
        calculation,
      );
    case "clamp":
      return clamped(expr, calculation);
    case "table":
      return ofTable(expr, calculation);
    case "top_up_year":
      return toppedUp(expr.of, () => expressionFigures(expr.min, calculation), calculation);
    default:
      return leafFigures(expr, calculation);
  }
}

/** A part of a sum of which no row applies adds nothing. Each part is rounded before the next is looked at, where the rule rounds parts. */
function partsOf({ parts }: Parts, calculation: Calculation): Figures[] {
  return parts.map((part) => {
    const figures = part.op === "table" ? ofTable(part, calculation, withoutRow) : expressionFigures(part, calculation);
    return roundedPart(figures, calculation);
  });
}

/** The limits are amounts a month, whatever period the inner expression is stated in. */
function clamped({ of, minFen, maxFen }: Op<"clamp">, calculation: Calculation): Figures {
  const inner = expressionFigures(of, calculation);
  if (inner.exact === null) return inner;
  const low = minFen === undefined ? null : exactFen(minFen);
  const high = maxFen === undefined ? null : exactFen(maxFen);
  if (low !== null && inner.exact < low) return limited("floor", low, inner, calculation);
  if (high !== null && inner.exact > high) return limited("ceiling", high, inner, calculation);
  return inner;
}

function limited(key: "floor" | "ceiling", limit: Exact, inner: Told, calculation: Calculation): Told {
  const step = calculation.isWritten
    ? calculation.step(key, { was: exactYuanText(inner.exact) }, limit, fromStep(inner.step))
    : inner.step;
  return { ...inner, exact: limit, isCredit: true, isYearly: false, lost: ZERO, step };
}

/** The first row that applies; where none does, what `otherwise` says: elsewhere than in a sum the rule leaves the person out. */
function ofTable(
  { rows }: Op<"table">,
  calculation: Calculation,
  otherwise: (calculation: Calculation) => Figures = leftOut,
): Figures {
  let findings = NOTHING_FOUND;
  for (const { when, printed, then } of rows) {
    const test = tested(when, calculation);
    findings = both(findings, test.findings);
    if (test.applies === null) return undecided(findings);
    if (!test.applies) continue;
    writeBand(when, printed, calculation);
    return foundBefore(findings, expressionFigures(then, calculation));
  }
  return foundBefore(findings, otherwise(calculation));
}

function foundBefore(findings: Figures["findings"], figures: Figures): Figures {
  return findings === NOTHING_FOUND ? figures : { ...figures, findings: both(findings, figures.findings) };
}

function leftOut(): Figures {
  return undecided(lackingParameter({ kind: "band" }));
}

function withoutRow(calculation: Calculation): Figures {
  return { ...credited(ZERO, calculation.write(NO_BAND)), isCredit: false };
}

const NO_BAND = amountStep("no_band", NO_PARAMS, ZERO);

function writeBand(when: Cond, printed: string, calculation: Calculation): void {
  if (!calculation.isWritten) return;
  const params = bandParams(when, printed);
  const of = params.from === undefined ? FROM_NOTHING : calculation.fromAge;
  calculation.write({ key: "band", params, resultFen: null, of, source: null });
}

/** `from` and `to` only for a row by age alone; no `to` = open. */
function bandParams(when: Cond, printed: string): Step["params"] {
  if (!("age" in when)) return { printed };
  const [from, to] = when.age;
  return to === null ? { printed, from: from ?? 0 } : { printed, from: from ?? 0, to };
}
