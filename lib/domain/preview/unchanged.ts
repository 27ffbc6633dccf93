/** Why an edit changes nothing: computed, never guessed; the first reason that applies. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { isTextOnly, type Difference } from "@/lib/domain/rule/difference";
import type { Follower, Sample } from "@/lib/domain/effect/effect";
import type { Seq } from "@/lib/domain/register/item";
import type { ParameterUse } from "@/lib/domain/effect/parameter";
import type { RegisterView } from "@/lib/domain/register/view";
import type { DraftStatement } from "@/lib/domain/editorial/statement";

export type Unchanged =
  | { readonly kind: "identical" }
  | { readonly kind: "no_month"; readonly from: CreditMonth; readonly to: CreditMonth }
  | { readonly kind: "only_months" }
  | { readonly kind: "other_month"; readonly month: CreditMonth; readonly from: CreditMonth }
  | { readonly kind: "covered_later"; readonly seq: Seq }
  | { readonly kind: "all_override" }
  | { readonly kind: "blocked"; readonly region: string }
  | { readonly kind: "as_inherited"; readonly region: string }
  | { readonly kind: "text_only" }
  | { readonly kind: "unused_parameter" }
  | { readonly kind: "not_computable" }
  | { readonly kind: "absorbed" };

export interface Compared {
  readonly view: RegisterView;
  readonly statement: DraftStatement;
  readonly month: CreditMonth;
  /** Another publication that has spoken about the line since the draft began. */
  readonly overtakenBy: Seq | null;
  readonly differences: readonly Difference[];
  readonly samples: readonly Sample[];
  readonly followers: readonly Follower[];
  readonly uses: readonly ParameterUse[];
}

/** The reason nothing changes for anybody in the month; null when something does. */
export function whyUnchanged(compared: Compared): Unchanged | null {
  const { statement, month, followers, uses, differences } = compared;
  const samples = isAbove(compared) ? [] : compared.samples;
  if ([...samples, ...followers, ...uses].some((one) => one.isChanged)) return null;
  if (differences.length === 0) return { kind: "identical" };
  const { from, to } = statement;
  if (to !== null && to <= from) return { kind: "no_month", from, to };
  if (month < from || (to !== null && month >= to)) return { kind: "other_month", month, from };
  if (compared.overtakenBy !== null) return { kind: "covered_later", seq: compared.overtakenBy };
  if (statement.series.kind === "parameter" && uses.length === 0) return { kind: "unused_parameter" };
  return neverReached(compared) ?? sameForAll(compared);
}

/** Nobody is insured with a nation or province that has regions below: its rule is used there or not at all. */
function isAbove({ view, statement, followers }: Compared): boolean {
  const level = view.regions.get(statement.series.region)?.level;
  return statement.series.kind === "rule" && (level === "nation" || level === "province") && followers.length > 0;
}

function neverReached(compared: Compared): Unchanged | null {
  const { followers } = compared;
  if (!isAbove(compared)) return null;
  if (followers.some(({ standing }) => standing === "inherits")) return null;
  const blocked = followers.find(({ standing }) => standing === "blocked");
  return blocked === undefined ? { kind: "all_override" } : { kind: "blocked", region: blocked.region };
}

function sameForAll({ differences, samples, uses }: Compared): Unchanged {
  if (isTextOnly(differences)) return { kind: "text_only" };
  if (differences.every(({ kind }) => kind === "months")) return { kind: "only_months" };
  const asked = [...samples, ...uses];
  const inherited = asked.map(({ before }) => before.rule).find((rule) => rule?.inherited === true);
  if (inherited && differences.some(({ kind }) => kind === "new_rule")) {
    return { kind: "as_inherited", region: inherited.series.region };
  }
  const lacks =
    asked.length > 0 && asked.every(({ before, after }) => isLacking(before.state) && isLacking(after.state));
  return lacks ? { kind: "not_computable" } : { kind: "absorbed" };
}

function isLacking(state: Sample["before"]["state"]): boolean {
  return state === "missing_parameter" || state === "missing_input";
}
