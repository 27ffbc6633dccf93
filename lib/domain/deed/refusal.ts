/** Refusals: why a verb did not do its deed. A closed union; a new member breaks the two translators on purpose. */
import type { Issue } from "@/lib/domain/typed/issue";
import type { ConflictSlug } from "./conflict";
import type { Deed } from "./permission";

/** What was looked for and is not there, or not for this person. */
export type Sought = "proposal" | "revision" | "region" | "category" | "user" | "grant" | "session" | "link";

export type Refusal =
  | { readonly kind: "invalid"; readonly issues: readonly Issue[] }
  | { readonly kind: "stale"; readonly by: string | null; readonly at: string | null; readonly seq: number | null }
  | { readonly kind: "conflict"; readonly slug: ConflictSlug; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: "forbidden"; readonly deed: Deed; readonly region: string | null; readonly who: readonly string[] }
  | { readonly kind: "signed-out" }
  | { readonly kind: "step-up-required" }
  | { readonly kind: "not-found"; readonly what: Sought }
  | { readonly kind: "nothing-changed" }
  /** `why`: the database is away, or its disk is full; without it there is only too much to do at once. */
  | { readonly kind: "busy"; readonly retryAfterSeconds: number; readonly why?: "away" | "disk-full" }
  | { readonly kind: "too-many"; readonly retryAfterSeconds: number };
