/** Outcomes that the seed cannot do without. */
import type { Outcome } from "@/lib/domain/deed/outcome";

/** The value of an outcome; throws the refusal with the deed that met it. */
export function must<Value>(outcome: Outcome<Value>, deed: string): Value {
  if (!outcome.ok) throw new Error(`${deed}: refused, ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
