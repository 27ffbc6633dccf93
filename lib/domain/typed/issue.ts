/** Issues: what is wrong with something typed or drafted. A key of the catalogue, never a sentence. */

export type IssueSeverity = "error" | "warning" | "note";

export interface Issue {
  /** Path of the field, e.g. `items.0.payload.method.rows.1.when`; empty for the whole. */
  readonly field: string;
  /** Key of the catalogue in `lib/i18n`. */
  readonly key: string;
  /** Values the sentence needs: ages, months, fen, codes. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly severity: IssueSeverity;
}
