/** Check settings: what an office may set otherwise about the checks; the national bounds are not among them. */

export interface CheckSettings {
  /** An amount that changes by more than this share of the one in force asks for a reason; per cent. */
  readonly largeChangePercent: number;
}

export const DEFAULT_CHECK_SETTINGS: CheckSettings = { largeChangePercent: 30 };
