/** Draft marks: a short text by which one state of a draft is known again, whoever stored it and whatever number it was given. */
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import type { DraftDoc } from "./schema";
import { textMark } from "@/lib/domain/value/text-mark";

/**
 * 16 hex digits; the same for the same typed text. What was seen of the register (`baseSeq`) does not count: the server may raise it.
 * Tells apart what one form sent, not what somebody forged: it is no proof of anything.
 */
export function draftMark(doc: DraftDoc): string {
  return textMark(canonicalJson({ ...doc, baseSeq: 0 }));
}
