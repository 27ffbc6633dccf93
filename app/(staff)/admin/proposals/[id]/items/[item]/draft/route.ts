import * as z from "zod";
import { systemClock } from "@/lib/clock";
import { proposalFile } from "@/lib/data/reading/proposals";
import { done, refused } from "@/lib/domain/deed/outcome";
import { keepBody } from "@/lib/http/form/draft-body";
import { editorEndpoint } from "@/lib/http/form/editor-endpoint";
import { log } from "@/lib/http/edge/log";
import { saveDraft } from "@/lib/workflow/proposal/save-draft";
import { published, type Published } from "@/app/(staff)/_staff/page";
import { editorSide } from "@/app/(staff)/_staff/side";
import type { KeptDraft, StaleDraft } from "@/app/(staff)/admin/proposals/[id]/items/[item]/kept-draft";
import {
  shownItem,
  type ShownItem,
  type ShownItemAsk,
} from "@/app/(staff)/admin/proposals/[id]/items/[item]/shown-item";

const MOST_BYTES = 262_144;

/** Keeps what was typed, and answers with everything the page shows beside it; or with somebody else's newer draft. */
export const POST = editorEndpoint(
  {
    body: keepBody,
    limit: MOST_BYTES,
    deed: async ({ lockVersion, sentBefore, draft, look }, session, { id, item }: { id: string; item: string }) => {
      if (!z.uuid().safeParse(id).success) return refused({ kind: "not-found", what: "proposal" });
      const outcome = await saveDraft({ proposalId: id, lockVersion, doc: draft, sentBefore }, session, systemClock);
      if (outcome.ok) {
        const shown = look === null ? null : await shownOf({ ...look, proposalId: id, doc: draft, itemId: item });
        return done<KeptDraft>({ ...outcome.value, shown });
      }
      const theirs = outcome.refusal.kind === "stale" ? (await proposalFile(id, session.actor))?.draft : null;
      if (!theirs) return outcome;
      const { savedBy: by, savedAt: at, doc, lockVersion: version } = theirs;
      const more: StaleDraft = { by, at, doc, lockVersion: version };
      return { ...outcome, more: { ...more } };
    },
  },
  editorSide(),
);

/** What is typed is kept already: whatever the preview makes of it, the answer says so. */
async function shownOf(ask: Omit<ShownItemAsk, keyof Published>): Promise<ShownItem | null> {
  try {
    return shownItem({ ...ask, ...(await published()) });
  } catch (error) {
    log.error({ error: error instanceof Error ? error.stack : String(error) }, "preview of a draft");
    return null;
  }
}
