import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { ShownItem } from "./shown-item";

/** What an autosave answers: kept, with everything the page shows beside the form; null where nobody asked, or it could not be worked out. */
export interface KeptDraft {
  readonly lockVersion: number;
  readonly savedAt: string;
  readonly shown: ShownItem | null;
}

/** Somebody else's newer draft. */
export interface StaleDraft {
  readonly by: string;
  readonly at: string;
  readonly lockVersion: number;
  readonly doc: DraftDoc;
}
