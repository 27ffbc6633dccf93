/** What stands over every public page while the register in memory is not the database's newest: why, and as of when. */
import { instantName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { publicWords } from "@/lib/i18n/public/words";
import type { RegisterStatus } from "@/lib/register/register";
import type { Snapshot } from "@/lib/register/snapshot";

type Standing = Pick<RegisterStatus, "state" | "away" | "lost">;

/** The sentence; null while everything is as it should be. */
export function standingNotice(standing: Standing, snapshot: Snapshot, language: Language): string | null {
  const words = publicWords(language).frame;
  const at = instantName(snapshot.at, language);
  if (standing.lost !== null) return words.lost(standing.lost, at);
  if (standing.state !== "stale") return null;
  return standing.away ? words.stale(at) : words.unfit(at);
}

/** The mark of a copy made meanwhile; empty otherwise. */
export function standingMark({ state, away, lost }: Standing): string {
  if (lost !== null) return `lost${lost}`;
  if (state !== "stale") return "";
  return away ? "stale" : "unfit";
}
