/** How well a figure is known, from the issuing office's own text down to an unchecked page. */

export const VERIFICATION_LEVELS = [
  "official_text",
  "official_repost",
  "secondary",
  "seed_only",
  "unverified",
] as const;

export type Verification = (typeof VERIFICATION_LEVELS)[number];
