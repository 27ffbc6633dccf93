/** Form words: what a form says back after it was sent, in sentences at their places. */

export type NoticeTone = "good" | "warn" | "bad";

/** One sentence over the form. */
export interface FormNotice {
  readonly tone: NoticeTone;
  readonly sentence: string;
  /** Where to go next, when the sentence names a place. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** One sentence at a field; `field` is the name of the input, empty for the whole form. */
export interface FormProblem {
  readonly field: string;
  readonly sentence: string;
  readonly severity: "error" | "warning" | "note";
}

/** What a form shows. Never holds a secret: passwords and codes are not echoed. */
export interface FormShown {
  /** What was typed, by field name: React 19 empties uncontrolled inputs after every form action. */
  readonly fields: Readonly<Record<string, string>>;
  readonly notice: FormNotice | null;
  readonly problems: readonly FormProblem[];
  /** The deed needs a fresh proof of identity: ask for the password in place. */
  readonly stepUp: boolean;
  readonly done: boolean;
}

/** A form nobody has sent yet. */
export const BLANK_FORM: FormShown = { fields: {}, notice: null, problems: [], stepUp: false, done: false };

/** The few words that every form needs in the browser. */
export interface FormFrameWords {
  readonly problemsHeading: string;
  readonly error: string;
  readonly warning: string;
  readonly note: string;
  readonly confirmIdentity: string;
  readonly password: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly working: string;
  readonly optional: string;
}
