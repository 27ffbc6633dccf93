/** The look a reader chose: text size and contrast, one of six values of the optional `view` cookie. */

export const SIZES = ["m", "l", "xl"] as const;
export const CONTRASTS = ["normal", "high"] as const;

export interface Look {
  readonly size: (typeof SIZES)[number];
  readonly contrast: (typeof CONTRASTS)[number];
}

export const STANDARD_LOOK: Look = { size: "m", contrast: "normal" };

/** The look as the cookie spells it, e.g. `xl-high`. */
export function spellLook(look: Look): string {
  return `${look.size}-${look.contrast}`;
}

/** The look a cookie value spells; null for anything outside the closed list. */
export function parseLook(value: string | undefined): Look | null {
  for (const size of SIZES) {
    for (const contrast of CONTRASTS) {
      if (value === spellLook({ size, contrast })) return { size, contrast };
    }
  }
  return null;
}
