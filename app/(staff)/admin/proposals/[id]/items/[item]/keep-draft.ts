import type { Sending } from "@/components/editor/draft/autosave";
import type { SaveAnswer } from "@/components/editor/draft/save-status";
import type { KeptDraft, StaleDraft } from "./kept-draft";

/** What the preview is asked for; empty texts where the draft itself says it. */
export interface Look {
  readonly month: string;
  readonly against: string;
  readonly over: string;
}

export interface KeepAnswer {
  readonly answer: SaveAnswer;
  /** What the page shows beside the form; null where nothing new is known. */
  readonly shown: KeptDraft["shown"];
}

/** A browser sends at most 64 KiB on behalf of a page that is gone. */
const MOST_AFTER_LEAVING = 60_000;

/** Sends a draft to the address of its item, whatever page is shown by now. Throws when no answer comes. */
export async function keepDraft(path: string, sending: Sending, look: Look | null): Promise<KeepAnswer> {
  const { doc: draft, lockVersion, sentBefore, isLeaving } = sending;
  const body = JSON.stringify({ lockVersion, sentBefore, look: look && asked(look), draft });
  const response = await fetch(`${path}/draft`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: isLeaving && new Blob([body]).size <= MOST_AFTER_LEAVING,
  });
  if (response.ok) {
    const { lockVersion: version, savedAt, shown }: KeptDraft = await response.json();
    return { answer: { kind: "kept", lockVersion: version, savedAt }, shown };
  }
  return { answer: await refusalIn(response), shown: null };
}

function asked({ month, against, over }: Look) {
  return { month: month || null, against: against || null, over: over || null };
}

async function refusalIn(response: Response): Promise<SaveAnswer> {
  const { status } = response;
  if (status === 401) return { kind: "signed-out" };
  if (status >= 500 || status === 429) {
    return { kind: "busy", retryAfterSeconds: Number(response.headers.get("Retry-After") ?? 0) };
  }
  const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json") === true;
  if (!isProblem) return { kind: "refused", sentence: "" };
  const problem: Partial<StaleDraft> & { code: string; detail: string } = await response.json();
  const { code, detail, by, at, doc, lockVersion } = problem;
  const isStale = code === "stale" && doc !== undefined && lockVersion !== undefined;
  if (isStale) return { kind: "stale", by: by ?? "", at: at ?? "", doc, lockVersion };
  return { kind: "refused", sentence: detail };
}
