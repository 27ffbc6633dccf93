import type { Verification } from "@/lib/domain/rule/verification";
import { TRUST_WORDS } from "@/lib/i18n/core/names";
import { type Frame, to } from "./frame";

const TONES: Record<Verification, "good" | "warn" | "bad"> = {
  official_text: "good",
  official_repost: "good",
  secondary: "warn",
  seed_only: "warn",
  unverified: "bad",
};

/** How well a figure is known, as a word that leads to its explanation. */
export function TrustTag({ frame, level }: { readonly frame: Frame; readonly level: Verification }) {
  const words = TRUST_WORDS[level];
  return (
    <a className={`tag ${TONES[level]}`} href={to(frame, `/about#${level}`)} title={words.explanation[frame.language]}>
      {words.tag[frame.language]}
    </a>
  );
}
