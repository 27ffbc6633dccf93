/** Form words: what a form says back after it was sent, in sentences at their places. */

/** What was typed, as text by field name. */
export type TypedFields = Readonly<Record<string, string>>;

export type NoticeTone = "good" | "warn" | "bad";

/** One sentence over the form. */
export interface FormNotice {
  readonly tone: NoticeTone;
  readonly sentence: string;
  /** Where to go next, when the sentence names a place. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** A sentence behind the name of its place, and the page where that place is, if there is one. */
export interface PlacedSentence {
  readonly text: string;
  readonly href: string | null;
}

/** One sentence at a field; `field` is the name of the input, empty for the whole form. */
export interface FormProblem {
  readonly field: string;
  readonly sentence: string;
  readonly severity: "error" | "warning" | "note";
  /** How the list of problems says it, where the field is none of the form's own. */
  readonly placed?: PlacedSentence;
}

/** What a form shows. Never holds a secret: passwords and codes are not echoed. */
export interface FormShown {
  /** What was typed, by field name: React 19 empties uncontrolled inputs after every form action. */
  readonly fields: TypedFields;
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
  /** The page was built anew, or left, since the form was drawn. */
  readonly outdated: string;
  /** The connection was cut, or the server said something that no form says. */
  readonly unanswered: string;
  /** Something broke; `{reference}` stands in the log. */
  readonly broken: string;
}

const SECRET_FIELDS = /password|again|token|totp|secret/i;

/** The text fields of a form, without React's own keys and without files. */
export function typedFields(data: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of data.entries()) {
    if (!name.startsWith("$ACTION") && typeof value === "string") typed[name] = value;
  }
  return typed;
}

/** Typed fields that may stand in the form again: never a password, a code or a token. */
export function echoed(typed: TypedFields): TypedFields {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !SECRET_FIELDS.test(name)));
}
