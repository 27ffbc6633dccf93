/** Stranger actions: a verb as a form action for somebody who is not signed in, e.g. who follows a one-time link. */
import "server-only";
import type { Outcome } from "@/lib/domain/outcome";
import { typedFields, type FormShown } from "@/lib/i18n/form-words";
import type * as z from "zod";
import { speechOf, type EditorSide } from "./editor-action";
import { issuesFrom, notAForm, notDone, notSaved, saved, type FormState } from "./form-state";

/** Wraps a verb that needs no session: parses the fields, translates the refusal. What the visitor may do, the verb decides. */
export function publicAction<Input, Value>(
  form: z.ZodType<Input>,
  deed: (input: Input) => Promise<Outcome<Value>>,
  side: EditorSide,
) {
  return async (_previous: FormShown, data: unknown): Promise<FormState<Value>> => {
    const speech = await speechOf(side);
    if (!(data instanceof FormData)) return notSaved({}, notAForm(), speech);
    const typed = typedFields(data);
    const parsed = form.safeParse(typed);
    if (!parsed.success) return notSaved(typed, issuesFrom(parsed.error), speech);
    const outcome = await deed(parsed.data);
    return outcome.ok ? saved(outcome.value, null) : notDone(typed, outcome.refusal, speech);
  };
}
