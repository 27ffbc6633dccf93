/** Outlines: the rule in force as a table, for a reader who has told nothing about themselves. */
import type { NoRuleReason, Warning } from "./answer";
import type { CreditMonth } from "./credit-month";
import type { Fen } from "./fen";
import type { Seq } from "./item";
import type { Cond, Expr } from "./method.schema";
import type { Resolution, RuleUsed } from "./resolution";
import type { Step } from "./step";

/** What one band pays. `formula`: depends on the person's own figures, so it is said in words. */
export type BandValue =
  | {
      readonly kind: "amount";
      readonly monthFen: Fen;
      readonly yearFen: Fen | null;
      readonly netFen: Fen | null;
      readonly steps: readonly Step[];
    }
  | { readonly kind: "missing_parameter"; readonly expr: Expr; readonly missing: readonly string[] }
  | { readonly kind: "formula"; readonly expr: Expr };

export interface OutlineBand {
  /** Null: one value for everybody. */
  readonly when: Cond | null;
  /** As the source prints it; null where there is one value. */
  readonly printed: string | null;
  readonly value: BandValue;
}

interface OutlineBase {
  readonly region: string;
  readonly category: string;
  readonly month: CreditMonth;
  readonly known: Seq;
  readonly resolution: Resolution;
  readonly warnings: readonly Warning[];
}

export type Outline =
  | (OutlineBase & { readonly state: "rule"; readonly rule: RuleUsed; readonly bands: readonly OutlineBand[] })
  | (OutlineBase & {
      readonly state: "approximate";
      readonly rule: RuleUsed;
      readonly approximateFen: Fen;
      readonly per: "month" | "year";
    })
  | (OutlineBase & { readonly state: "no_account"; readonly rule: RuleUsed; readonly reason: string })
  | (OutlineBase & { readonly state: "unknown_by_source"; readonly rule: RuleUsed; readonly reason: string })
  | (OutlineBase & { readonly state: "no_rule"; readonly rule: null; readonly why: NoRuleReason });
