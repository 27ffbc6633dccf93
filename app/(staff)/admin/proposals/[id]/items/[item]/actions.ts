"use server";

import { systemClock } from "@/lib/clock";
import { proposalFile } from "@/lib/data/staff-proposals";
import type { DraftDoc } from "@/lib/domain/draft.schema";
import { done, refused, type Outcome } from "@/lib/domain/outcome";
import { keepForm } from "@/lib/http/draft-form";
import { editorAction } from "@/lib/http/editor-action";
import { saveDraft } from "@/lib/workflow/save-draft";
import { staffPage } from "@/app/(staff)/staff-page";
import { editorSide } from "@/app/(staff)/staff-side";
import { shownItem, type ShownItem } from "./shown-item";

/** What an autosave answers: kept, with everything the page shows beside the form; or somebody else's newer draft. */
export type KeptDraft =
  | { readonly kind: "kept"; readonly lockVersion: number; readonly savedAt: string; readonly shown: ShownItem }
  | {
      readonly kind: "stale";
      readonly by: string;
      readonly at: string;
      readonly lockVersion: number;
      readonly doc: DraftDoc;
    };

export const keepDraft = editorAction(
  keepForm,
  async ({ proposalId, lockVersion, draft, itemId, month, against, over }, session): Promise<Outcome<KeptDraft>> => {
    const outcome = await saveDraft({ proposalId, lockVersion, doc: draft }, session, systemClock);
    const { actor, snapshot, language } = await staffPage();
    if (outcome.ok) {
      const shown = shownItem({ snapshot, language, proposalId, doc: draft, itemId, month, against, over });
      return done({ kind: "kept", ...outcome.value, shown });
    }
    const theirs = outcome.refusal.kind === "stale" ? (await proposalFile(proposalId, actor))?.draft : null;
    if (!theirs) return refused(outcome.refusal);
    const { savedBy: by, savedAt: at, doc, lockVersion: version } = theirs;
    return done({ kind: "stale", by, at, doc, lockVersion: version });
  },
  editorSide(),
);
