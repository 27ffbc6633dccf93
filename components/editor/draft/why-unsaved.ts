import type { SaveWords } from "@/lib/i18n/editor/save";
import type { SaveStatus } from "./save-status";

/** Why a form is not saved, in a sentence; empty while it is being saved. */
export function whyUnsaved(status: SaveStatus, words: SaveWords): string {
  switch (status.kind) {
    case "saving":
    case "saved":
      return "";
    case "offline":
      return words.why.offline;
    case "busy":
      return words.why.server;
    case "signed-out":
      return words.why.signedOut;
    case "conflict":
      return words.why.conflict(status.theirs.by);
    case "refused":
      return status.sentence;
  }
}
