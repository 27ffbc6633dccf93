/** The publication an address of the API asks for: by its number, or by a day in Shanghai. */
import { monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { knownAsked } from "@/lib/register/answers/moment";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Read } from "./body";
import type { ApiProblem } from "./problem";

/** The newest where nothing is asked. What is still to come is refused. */
export function knownSeq(snapshot: Snapshot, today: PlainDate, typed: string | undefined): Read<Seq> {
  if (typed === undefined) return { ok: true, value: snapshot.seq };
  const asked = knownAsked(snapshot, today, typed);
  if (asked.kind !== "problem") return { ok: true, value: asked.seq };
  return refuse(asked.key === "known_invalid" ? "date_invalid" : asked.key);
}

/** A month that is over, as known at a publication: no later day and no later publication changes what is said. */
export function isPinned(
  today: PlainDate,
  { on, known }: { on?: string | undefined; known?: string | undefined },
): boolean {
  const month = parseCreditMonth(on?.slice(0, 7) ?? "");
  return month !== null && month < monthOf(today) && /^\d{1,9}$/.test(known ?? "");
}

function refuse(code: ApiProblem["code"]): { ok: false; problem: ApiProblem } {
  return { ok: false, problem: { status: 400, code, parameter: "known" } };
}
