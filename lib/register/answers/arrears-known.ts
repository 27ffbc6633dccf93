/** Arrears from the log: what months before the one asked about were credited too little by what was published when they ended. */
import type { Question } from "@/lib/domain/calculation/answer";
import { type Arrears, arrears } from "@/lib/domain/calculation/arrears";
import { type CreditMonth, addMonths, lastDayOf, monthOf } from "@/lib/domain/value/credit-month";
import type { Seq } from "@/lib/domain/register/item";
import type { RegisterView } from "@/lib/domain/register/view";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { seqOn } from "./moment";
import type { Snapshot } from "@/lib/register/snapshot";

/** Months further back than this are not looked at. */
const MONTHS_BACK = 120;

/** Null where no month differs. Months before the first publication cannot: nothing was said then. */
export function arrearsKnown(snapshot: Snapshot, question: Question & { readonly known: Seq }): Arrears | null {
  const { known, ...asked } = question;
  const to = monthOf(question.on);
  const [entry] = snapshot.log;
  if (entry === undefined) return null;
  const first = monthOf(shanghaiDay(Date.parse(entry.at)));
  const earliest = addMonths(to, -MONTHS_BACK);
  const views = new Map<Seq, RegisterView>();
  const asKnown = (seq: Seq): RegisterView => {
    const view = views.get(seq) ?? { ...snapshot, seq };
    views.set(seq, view);
    return view;
  };
  const before = (month: CreditMonth) => asKnown(Math.min(known, seqOn(snapshot, lastDayOf(month))));
  const made = arrears(before, asKnown(known), asked, { from: first < earliest ? earliest : first, to });
  return made.months.length === 0 ? null : made;
}
