/** Moments: the two axes of a public question, credit month and publication, as an address spells them. */
import { type CreditMonth, monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import { type PlainDate, parsePlainDate } from "@/lib/domain/value/plain-date";
import { spelledOut } from "@/lib/domain/typed/month";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import type { Snapshot } from "@/lib/register/snapshot";

export interface Moment {
  readonly month: CreditMonth;
  readonly known: Seq;
  /** What the address said; null where it said nothing. Links that stay in a past view carry these on. */
  readonly on: CreditMonth | null;
  readonly asKnown: Seq | null;
}

/** `typed` is shown back to the reader. */
export interface MomentProblem {
  readonly field: "on" | "known";
  readonly key: "month_invalid" | "known_future" | "known_invalid";
  readonly typed: string;
}

export type MomentAsked =
  | { readonly kind: "moment"; readonly moment: Moment }
  /** The same question, spelled as it should be: a full date as its month, a day as the last seq of that day. */
  | { readonly kind: "respelled"; readonly on: string | undefined; readonly known: string | undefined }
  | { readonly kind: "problem"; readonly problem: MomentProblem; readonly moment: Moment };

export interface MomentQuery {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
  /** Year and month from the picker's two fields. */
  readonly y?: string | undefined;
  readonly m?: string | undefined;
}

/** Reads `on` and `known` of an address. Never throws: what cannot be read is a problem beside the present moment. */
export function momentOf(snapshot: Snapshot, today: PlainDate, query: MomentQuery): MomentAsked {
  const now: Moment = { month: monthOf(today), known: snapshot.seq, on: null, asKnown: null };
  const on = readMonth(query);
  const known = query.known === undefined ? null : knownAsked(snapshot, today, query.known);
  if (on?.kind === "problem") return { kind: "problem", problem: on.problem, moment: now };
  if (known?.kind === "problem") {
    return { kind: "problem", problem: { field: "known", key: known.key, typed: query.known ?? "" }, moment: now };
  }
  if (on?.kind === "respelled" || known?.kind === "respelled") {
    return { kind: "respelled", on: on?.month, known: known === null ? undefined : String(known.seq) };
  }
  return {
    kind: "moment",
    moment: {
      month: on?.month ?? now.month,
      known: known?.seq ?? now.known,
      on: on?.month ?? null,
      asKnown: known?.seq ?? null,
    },
  };
}

/** The last seq of a civil day in Shanghai; 0 before the first entry. */
export function seqOn(snapshot: Snapshot, day: PlainDate): Seq {
  return snapshot.log.findLast((entry) => shanghaiDay(Date.parse(entry.at)) <= day)?.seq ?? 0;
}

type ReadMonth =
  | { readonly kind: "plain" | "respelled"; readonly month: CreditMonth }
  | { readonly kind: "problem"; readonly problem: MomentProblem };

function readMonth({ on, y, m }: MomentQuery): ReadMonth | null {
  const typed = on ?? (y !== undefined && m !== undefined ? `${y}-${m}` : undefined);
  if (typed === undefined) return null;
  const plain = parseCreditMonth(typed);
  if (plain !== null && on !== undefined) return { kind: "plain", month: plain };
  const month = monthIn(typed);
  return month === null
    ? { kind: "problem", problem: { field: "on", key: "month_invalid", typed } }
    : { kind: "respelled", month };
}

/** A month in any spelling; the month a day lies in, where a day was written. */
function monthIn(typed: string): CreditMonth | null {
  const spelled = spelledOut(typed);
  return spelled === null ? null : parseCreditMonth(spelled.slice(0, 7));
}

export type KnownAsked =
  /** By its number, or by a day: then the last one of that day. */
  | { readonly kind: "plain" | "respelled"; readonly seq: Seq }
  | { readonly kind: "problem"; readonly key: "known_future" | "known_invalid" };

/** The publication that `known` names. What is still to come is a problem: nobody knows yet what it will say. */
export function knownAsked(snapshot: Snapshot, today: PlainDate, typed: string): KnownAsked {
  if (/^\d{1,9}$/.test(typed)) {
    const seq = Number(typed);
    return seq > snapshot.seq ? { kind: "problem", key: "known_future" } : { kind: "plain", seq };
  }
  const day = parsePlainDate(typed);
  if (day === null) return { kind: "problem", key: "known_invalid" };
  return day > today ? { kind: "problem", key: "known_future" } : { kind: "respelled", seq: seqOn(snapshot, day) };
}
