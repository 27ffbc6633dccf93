import type { ProposalRow } from "@/lib/data/reading/proposal-rows";

/** What was sent, given up or published stands still; only a draft, begun or returned, is typed into. */
export function isEditable({ state, doc }: ProposalRow): boolean {
  return doc !== null && (state === "draft" || state === "returned");
}
