/** The body of a server action. All of ours are forms: what the form showed last, then its fields. No other shape is let through. */
import * as z from "zod";

const DEPTH = 32;

/** What the form showed last. The verbs do not read it, but Next unpacks it before they are asked. */
const shown = z
  .unknown()
  .refine((value) => isPlain(value, 0))
  .pipe(
    z.object({
      fields: z.record(z.string(), z.string()),
      notice: z.object({}).nullable(),
      problems: z.array(z.object({})),
      stepUp: z.boolean(),
      done: z.boolean(),
    }),
  );

/** As a browser with script sends it: what was shown, and the form that the other parts belong to. */
const sentByScript = z.tuple([shown, z.literal("$K1")]);
/** As a browser without script sends it: the action, and what was shown, bound to it. */
const reference = z.strictObject({ id: z.string(), bound: z.literal("$@1") });
const bound = z.tuple([shown]);

/** Whether the parts of a form are what an action is sent by script. */
export function isActionForm(form: FormData): boolean {
  return isText(form) && sentByScript.safeParse(jsonOf(form, "0")).success;
}

/** The action that a form names in its own parts: its id, null where it is none of ours, undefined where the form names none. */
export function actionNamedIn(form: FormData): string | null | undefined {
  const marks = [...form.keys()].filter((name) => /^\$ACTION_(?:REF|ID)_/.test(name));
  const [mark] = marks;
  if (mark === undefined) return undefined;
  const at = /^\$ACTION_REF_(\d{1,4})$/.exec(mark)?.[1];
  if (marks.length > 1 || at === undefined || !isText(form)) return null;
  const named = reference.safeParse(jsonOf(form, `$ACTION_${at}:0`));
  if (!named.success || !bound.safeParse(jsonOf(form, `$ACTION_${at}:1`)).success) return null;
  return named.data.id;
}

/**
 * Whether a multipart body is written as browsers write fields of text: a name for each part and no other header. Next reads parts with
 * another parser than the gate does, and the two agree about this one spelling.
 */
export function isPlainlyWritten(body: string, boundary: string): boolean {
  const [before, ...parts] = body.split(`--${boundary}`);
  const end = parts.pop();
  return (
    before === "" &&
    end?.trim() === "--" &&
    parts.every(
      (part) => /^\r\nContent-Disposition: form-data; name="[^"\r\n]*"\r\n\r\n/.test(part) && part.endsWith("\r\n"),
    )
  );
}

/** No form of ours sends a file. */
function isText(form: FormData): boolean {
  return [...form.values()].every((value) => typeof value === "string");
}

/** The JSON of a part that a form has once; null for anything else. */
function jsonOf(form: FormData, name: string): unknown {
  const [text, ...more] = form.getAll(name);
  if (typeof text !== "string" || more.length > 0) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a value is not too deep, and its strings hold none of React's references but escapes, dates and `undefined`. */
function isPlain(value: unknown, depth: number): boolean {
  if (depth > DEPTH) return false;
  if (typeof value === "string") return !value.startsWith("$") || /^\$(?:\$|D|undefined$)/.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, part]) => key !== "__proto__" && isPlain(part, depth + 1));
}
