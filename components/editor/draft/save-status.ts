import type { DraftDoc } from "@/lib/domain/draft/schema";

/** What the server said to a save. */
export type SaveAnswer =
  | { readonly kind: "kept"; readonly lockVersion: number; readonly savedAt: string }
  | {
      readonly kind: "stale";
      readonly by: string;
      readonly at: string;
      readonly doc: DraftDoc;
      readonly lockVersion: number;
    }
  | { readonly kind: "signed-out" }
  | { readonly kind: "busy"; readonly retryAfterSeconds: number }
  | { readonly kind: "refused"; readonly sentence: string };

export type SaveStatus =
  | { readonly kind: "saving" }
  /** `mergedWith`: who saved elsewhere what is in the draft now too. */
  | { readonly kind: "saved"; readonly at: string; readonly mergedWith?: string }
  | { readonly kind: "offline" }
  | { readonly kind: "busy" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "conflict"; readonly base: DraftDoc; readonly theirs: Extract<SaveAnswer, { kind: "stale" }> };
