/** Stranger actions: a verb as a form action for somebody who is not signed in, e.g. who follows a one-time link. */
import "server-only";
import type { Outcome } from "@/lib/domain/outcome";
import type { FormShown } from "@/lib/i18n/form-words";
import type * as z from "zod";
import { speechOf, type EditorSide } from "./editor-action";
import { issuesFrom, notDone, notSaved, saved, typedFields, type FormState } from "./form-state";

/** Wraps a verb that needs no session: parses the fields, translates the refusal. What the visitor may do, the verb decides. */
export function publicAction<Input, Value>(
  form: z.ZodType<Input>,
  deed: (input: Input) => Promise<Outcome<Value>>,
  side: EditorSide,
) {
  return async (_previous: FormShown, data: FormData): Promise<FormState<Value>> => {
    const typed = typedFields(data);
    const speech = await speechOf(side);
    const parsed = form.safeParse(typed);
    if (!parsed.success) return notSaved(typed, issuesFrom(parsed.error), speech);
    const outcome = await deed(parsed.data);
    return outcome.ok ? saved(outcome.value, null) : notDone(typed, outcome.refusal, speech);
  };
}
