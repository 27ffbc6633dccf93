/** Two regions, or two months of one, side by side. */
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { unknownTo } from "@/app/(public)/edge/unread";
import { type CompareAnswer, ComparePage, type ComparedSide } from "@/components/public/page/compare";
import { outline } from "@/lib/domain/reading/outline";
import { type CreditMonth, monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { type MomentProblem, momentOf } from "@/lib/register/answers/moment";
import type { Snapshot } from "@/lib/register/snapshot";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";

/** `/compare?a=110000&b=310000&on=2022-08&to=2026-11`. Without `b` the region is compared with itself. */
export const comparePage: PublicPage<"a" | "b" | "c" | "on" | "to", CompareAnswer> = {
  query: ["a", "b", "c", "on", "to"],
  answer: ({ query, snapshot, today }) => {
    const category = snapshot.categories.has(query.c ?? "") ? (query.c ?? USUAL_CATEGORY) : USUAL_CATEGORY;
    const asked = { snapshot, today, category };
    const left = sideOf({ ...asked, code: query.a, on: query.on });
    const right = sideOf({
      ...asked,
      code: query.b ?? query.a,
      on: query.to ?? (query.b === undefined ? undefined : query.on),
    });
    const { regions, categories } = snapshot;
    const named = query.to !== undefined || query.b !== undefined;
    const problems = { on: problemIn(snapshot, today, query.on), to: problemIn(snapshot, today, query.to) };
    const status = problems.on === null && problems.to === null ? 200 : 400;
    const unread = [...unknownTo(regions, query.a), ...unknownTo(regions, query.b), ...unknownTo(categories, query.c)];
    return {
      kind: "page",
      status,
      unread,
      answer: { left, right, problems, category, asked: named, regions, categories },
    };
  },
  view: ComparePage,
};

interface SideAsked {
  readonly snapshot: Snapshot;
  readonly today: PlainDate;
  readonly category: string;
  readonly code: string | undefined;
  readonly on: string | undefined;
}

function sideOf({ snapshot, today, category, code, on }: SideAsked): ComparedSide | null {
  const region = snapshot.regions.get(code ?? "");
  if (region === undefined) return null;
  const month = monthAsked(snapshot, today, on);
  return {
    region,
    month,
    outline: outline(snapshot, { region: region.code, category, month, known: snapshot.seq, today }),
  };
}

/** What is wrong with a month that was typed; null where it can be read, or none was typed. */
function problemIn(snapshot: Snapshot, today: PlainDate, on: string | undefined): MomentProblem | null {
  const asked = momentOf(snapshot, today, { on });
  return asked.kind === "problem" ? asked.problem : null;
}

/** A month in any spelling the pickers accept; this month for what cannot be read, which is then said and not compared. */
function monthAsked(snapshot: Snapshot, today: PlainDate, on: string | undefined): CreditMonth {
  const asked = momentOf(snapshot, today, { on });
  if (asked.kind !== "respelled") return asked.moment.month;
  return parseCreditMonth(asked.on ?? "") ?? monthOf(today);
}
