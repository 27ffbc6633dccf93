/** Warnings: what a reader must know beside the state, whatever the state is. */
import type { Warning, WarningParams } from "./answer";
import type { Findings } from "./findings";
import { type CreditMonth, monthOf } from "@/lib/domain/value/credit-month";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { type Resolution, type RuleUsed, fallenBackFrom } from "@/lib/domain/register/resolution";
import type { Verification } from "@/lib/domain/rule/verification";

/** The warnings of an answer or outline, each once, in the order of `WARNING_KEYS`. */
export function warningsOf(
  resolution: Resolution,
  findings: Findings,
  when: { readonly month: CreditMonth; readonly today: PlainDate },
): Warning[] {
  const { rule } = resolution;
  const warnings: Warning[] = [];
  for (const { code, year, payload } of findings.parametersUsed) {
    if (payload.status === "provisional") warnings.push({ key: "provisional", params: named(code, year) });
  }
  if (findings.ageLimit !== null) {
    const { ageLimit } = findings;
    warnings.push({ key: "age_timing_not_stated", params: ageLimit > 0 ? { age: ageLimit } : {} });
  }
  const left = fallenBackFrom(resolution);
  if (left !== null && rule !== null) {
    warnings.push({ key: "fallback_to_parent", params: { region: left.region, parent: rule.series.region } });
  }
  if (when.month > monthOf(when.today)) warnings.push({ key: "future_projection", params: {} });
  warnings.push(...verificationWarnings(rule, findings));
  if (rule !== null) {
    for (const [guardRail, reason] of Object.entries(rule.payload.guardRailReasons)) {
      warnings.push({ key: "guardrail_overridden", params: { guardRail, reason } });
    }
  }
  return distinct(warnings);
}

function named(code: string, year: number | null): WarningParams["provisional"] {
  return year === null ? { code } : { code, year };
}

function verificationWarnings(rule: RuleUsed | null, findings: Findings): Warning[] {
  const used: Verification[] = findings.parametersUsed.map(({ payload }) => payload.verification);
  used.push(...findings.rules.map(({ payload }) => payload.verification));
  if (rule !== null) used.push(rule.payload.verification);
  const doubtful = ["seed_only", "unverified"] as const;
  return doubtful.filter((level) => used.some((one) => one === level)).map((key) => ({ key, params: {} }));
}

function distinct(warnings: readonly Warning[]): Warning[] {
  if (warnings.length < 2) return [...warnings];
  const seen = new Set<string>();
  return warnings.filter((warning) => {
    const name = JSON.stringify(warning);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}
