/** Editor actions: a verb as a form action. Finds the session, parses the fields, translates the refusal; never authorises. */
import "server-only";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { currentSession } from "@/lib/auth/current-session";
import { typedFields, type FormProblem, type FormShown, type TypedFields } from "@/lib/i18n/staff/form";
import type { Language } from "@/lib/i18n/core/language";
import type { RegionNames } from "@/lib/i18n/staff/refusal";
import type * as z from "zod";
import { answerUnavailable } from "@/lib/http/edge/answer-status";
import { heldUp, issuesFrom, notAForm, notDone, notSaved, saved, type FormSpeech, type FormState } from "./state";

/** What the edge needs to know about the page the form stands on. */
export interface EditorSide {
  /** The language the answer is said in. */
  readonly language: () => Promise<Language>;
  readonly regionName: (language: Language) => RegionNames;
  /** Proves the identity anew with a password typed into the form; the answer is the session to go on with. */
  readonly confirm: (password: string, session: SessionRef) => Promise<Outcome<SessionRef>>;
  /** The refusal that an error of the database stands for; null for anything else, which is thrown on. */
  readonly outage: (error: unknown) => Refusal | null;
  /** What to say when the deed is done and the page stays. */
  readonly says?: (language: Language) => string;
  /** Where a refusal is about what stands on other pages: its problems, each with its place there. */
  readonly placed?: (problems: readonly FormProblem[], typed: TypedFields) => Promise<readonly FormProblem[]>;
}

const STEP_UP = "stepUpPassword";

/**
 * Wraps a verb as a form action. Nothing typed is lost: a wrong field, a refusal, an ended session and a needed step-up
 * all come back with what was typed. `deed` gets the parsed fields; a redirect out of it ends the action.
 */
export function editorAction<Input, Value>(
  form: z.ZodType<Input>,
  deed: (input: Input, session: SessionRef) => Promise<Outcome<Value>>,
  side: EditorSide,
) {
  return (_previous: FormShown, data: unknown): Promise<FormState<Value>> => {
    const { [STEP_UP]: password, ...typed } = data instanceof FormData ? typedFields(data) : {};
    return keptThroughOutage(typed, side, async () => {
      const speech = await speechOf(side);
      if (!(data instanceof FormData)) return notSaved({}, notAForm(), speech);
      const session = await currentSession();
      if (session === null) return notDone(typed, { kind: "signed-out" }, speech);
      const parsed = form.safeParse(typed);
      if (!parsed.success) return notSaved(typed, issuesFrom(parsed.error), speech);
      const confirmed = password ? await side.confirm(password, session) : null;
      if (confirmed !== null && !confirmed.ok) return stillUnconfirmed(typed, confirmed, speech);
      const outcome = await deed(parsed.data, confirmed?.value ?? session);
      if (outcome.ok) return saved(outcome.value, side.says?.(speech.language) ?? null);
      const state = turnedDown<Value>(typed, outcome.refusal, speech);
      return side.placed === undefined ? state : { ...state, problems: await side.placed(state.problems, typed) };
    });
  };
}

/** Runs an action. When the database goes away in the middle, the answer is a 503 that brings back what was typed. */
export async function keptThroughOutage<Value>(
  typed: TypedFields,
  side: EditorSide,
  action: () => Promise<FormState<Value>>,
): Promise<FormState<Value>> {
  try {
    return await action();
  } catch (error) {
    const refusal = side.outage(error);
    if (refusal === null) throw error;
    console.warn("an action met an outage:", error);
    sayUnavailable(refusal);
    return heldUp(typed, refusal);
  }
}

/** The form after a refusal; one that comes of an outage says so in the status too. */
export function turnedDown<Value>(typed: TypedFields, refusal: Refusal, speech: FormSpeech): FormState<Value> {
  sayUnavailable(refusal);
  return notDone(typed, refusal, speech);
}

function sayUnavailable(refusal: Refusal): void {
  if (refusal.kind === "busy" && refusal.why !== undefined) answerUnavailable(refusal.retryAfterSeconds);
}

/** In which words the answer is said. */
export async function speechOf(side: EditorSide): Promise<FormSpeech> {
  const language = await side.language();
  return { language, regionName: side.regionName(language), signInHref: "/sign-in" };
}

function stillUnconfirmed<Value>(
  typed: TypedFields,
  outcome: Extract<Outcome<SessionRef>, { ok: false }>,
  speech: FormSpeech,
): FormState<Value> {
  const state = notDone<Value>(typed, outcome.refusal, speech);
  // The only field the proof can be wrong at is the one it was typed into.
  return { ...state, problems: state.problems.map((problem) => ({ ...problem, field: STEP_UP })), stepUp: true };
}
