/** Stranger actions: a verb as a form action for somebody who is not signed in, e.g. who follows a one-time link. */
import "server-only";
import type { Outcome } from "@/lib/domain/deed/outcome";
import { typedFields, type FormShown } from "@/lib/i18n/staff/form";
import type * as z from "zod";
import { keptThroughOutage, speechOf, turnedDown, type EditorSide } from "./editor-action";
import { issuesFrom, notAForm, notSaved, saved, type FormState } from "./state";

/** Wraps a verb that needs no session: parses the fields, translates the refusal. What the visitor may do, the verb decides. */
export function publicAction<Input, Value>(
  form: z.ZodType<Input>,
  deed: (input: Input) => Promise<Outcome<Value>>,
  side: EditorSide,
) {
  return (_previous: FormShown, data: unknown): Promise<FormState<Value>> => {
    const typed = data instanceof FormData ? typedFields(data) : {};
    return keptThroughOutage(typed, side, async () => {
      const speech = await speechOf(side);
      if (!(data instanceof FormData)) return notSaved({}, notAForm(), speech);
      const parsed = form.safeParse(typed);
      if (!parsed.success) return notSaved(typed, issuesFrom(parsed.error), speech);
      const outcome = await deed(parsed.data);
      return outcome.ok ? saved(outcome.value, null) : turnedDown(typed, outcome.refusal, speech);
    });
  };
}
