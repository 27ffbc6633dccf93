/** Items: immutable statements about a series for an interval of credit months. */
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { GuidePayload } from "@/lib/domain/rule/guide.schema";
import type { ParameterPayload } from "@/lib/domain/rule/parameter.schema";
import type { RulePayload } from "@/lib/domain/rule/schema";
import type { SeriesRef } from "./series";

/** The number of a register log entry; gapless, in commit order. 0 = before everything. */
export type Seq = number;

export type ItemKind = "change" | "correction" | "withdrawal" | "reinstatement";

export type Payload =
  | { readonly kind: "rule"; readonly rule: RulePayload }
  | { readonly kind: "parameter"; readonly parameter: ParameterPayload }
  | { readonly kind: "guide"; readonly guide: GuidePayload };

/** Does an item of this kind say why, for everybody to read? What changes from now on says it in the public note. */
export function hasPublicReason(kind: ItemKind): boolean {
  return kind !== "change";
}

/** What an item says. `payload` is null for a withdrawal, and for a text taken down by law. */
export interface ItemStatement {
  readonly series: SeriesRef;
  readonly op: "assert" | "withdraw";
  readonly kind: ItemKind;
  readonly from: CreditMonth;
  /** Exclusive; null = no known end. */
  readonly to: CreditMonth | null;
  /** The date as the source document words it. */
  readonly legalDate: string | null;
  readonly payload: Payload | null;
  readonly reason: string | null;
  readonly targetItemId: string | null;
}

/** An item as the register holds it. */
export interface PublishedItem extends ItemStatement {
  readonly itemId: string;
  readonly seq: Seq;
  /** ISO instant with zone. */
  readonly publishedAt: string;
  readonly takenDownSeq: Seq | null;
}
