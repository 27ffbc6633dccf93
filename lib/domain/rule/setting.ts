/** Settings: what a rule's document states about time, age and rounding, and the disclosed default where it is silent. */
import { TO_THE_FEN } from "./rounding";
import type { Rounding, RuleSettings } from "./schema";

/** Every setting of a rule, stated or by default. */
export interface Settings {
  readonly ageReference: NonNullable<RuleSettings["ageReference"]>;
  /** MM-DD. */
  readonly policyYearStart: string;
  /** 1–12. */
  readonly annualMonth: number;
  readonly attainOn: NonNullable<RuleSettings["attainOn"]>;
  readonly leapBirthday: NonNullable<RuleSettings["leapBirthday"]>;
  readonly retireSwitch: NonNullable<RuleSettings["retireSwitch"]>;
  readonly rounding: Rounding;
}

/** Taken where the document is silent. The silence about the age reference is disclosed with every answer. */
export const DEFAULT_SETTINGS: Settings = {
  ageReference: "on_date",
  policyYearStart: "01-01",
  annualMonth: 1,
  attainOn: "birthday",
  leapBirthday: "feb28",
  retireSwitch: "next_month",
  rounding: TO_THE_FEN,
};

const settled = new WeakMap<RuleSettings, Settings>();

/** The settings a rule is computed with. */
export function settingsOf(stated: RuleSettings): Settings {
  const known = settled.get(stated);
  if (known !== undefined) return known;
  const settings: Settings = {
    ageReference: stated.ageReference ?? DEFAULT_SETTINGS.ageReference,
    policyYearStart: stated.policyYearStart ?? DEFAULT_SETTINGS.policyYearStart,
    annualMonth: stated.annualMonth ?? DEFAULT_SETTINGS.annualMonth,
    attainOn: stated.attainOn ?? DEFAULT_SETTINGS.attainOn,
    leapBirthday: stated.leapBirthday ?? DEFAULT_SETTINGS.leapBirthday,
    retireSwitch: stated.retireSwitch ?? DEFAULT_SETTINGS.retireSwitch,
    rounding: stated.rounding ?? DEFAULT_SETTINGS.rounding,
  };
  settled.set(stated, settings);
  return settings;
}
