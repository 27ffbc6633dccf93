/** Reaching back: what a statement changes in months that have been credited already, in months and money. */
import { decidesTheSame } from "@/lib/domain/register/amount-part";
import type { Span } from "@/lib/domain/calculation/arrears";
import { addMonths, monthOf, monthsBetween } from "@/lib/domain/value/credit-month";
import { creditedSpan } from "@/lib/domain/calculation/credited-span";
import type { DraftStatement } from "@/lib/domain/editorial/statement";
import { followersOf, samplesOf, whereUsed, type Sample } from "@/lib/domain/effect/effect";
import { fen, type Fen } from "@/lib/domain/value/fen";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { piecesTouched } from "./line";
import { samplesOfUses, usesOf } from "@/lib/domain/effect/parameter";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import type { RegisterView } from "@/lib/domain/register/view";

/** The register as published, and as the whole draft would leave it. */
export interface Registers {
  readonly view: RegisterView;
  readonly after: RegisterView;
  readonly today: PlainDate;
}

const MONTHS_AHEAD = 24;
const MONTHS_AGO = 120;

/** A question about a month nobody means by accident, and one about credited months for which amounts change. */
export function monthIssues(statement: DraftStatement, registers: Registers): Issue[] {
  const now = monthOf(registers.today);
  const { from } = statement;
  if (from > addMonths(now, MONTHS_AHEAD)) return [issue("from", "far_ahead", { from })];
  const old = from < addMonths(now, -MONTHS_AGO) ? [issue("from", "long_ago", { from })] : [];
  return [...old, ...backIssues(statement, registers)];
}

function backIssues(statement: DraftStatement, registers: Registers): Issue[] {
  const credited = creditedSpan(statement, registers.today);
  if (credited === null || statement.series.kind === "guide") return [];
  const sums = peopleOf(statement, registers, credited).map(backFen);
  const changed = sums.filter((sum) => sum !== 0);
  if (changed.length === 0 && !changesWhatWasSaid(statement, registers.view, credited)) return [];
  const most = changed.reduce((largest, sum) => (Math.abs(sum) > Math.abs(largest) ? sum : largest), fen(0));
  const { from, to } = credited;
  const months = monthsBetween(from, to);
  return [issue("from", "reaches_back", { from, last: addMonths(to, -1), months, fen: most })];
}

/** What the months make for one person: owed, overpaid, or left without an amount. */
export function backFen({ owed, erased }: Pick<Sample, "owed" | "erased">): Fen {
  return fen((owed?.totalFen ?? 0) - erased.reduce((sum, { totalFen }) => sum + totalFen, 0));
}

/** Did the line say something else for one of the months? Then it is asked about, whether or not it makes money for anybody. */
function changesWhatWasSaid(statement: DraftStatement, view: RegisterView, { to }: Span): boolean {
  return piecesTouched(view, { ...statement, to }).some(({ item }) => {
    if (item.payload === null || statement.payload === null) return item.op !== statement.op;
    return !decidesTheSame(item.payload, statement.payload);
  });
}

function peopleOf(statement: DraftStatement, { view, after, today }: Registers, credited: Span): Sample[] {
  const { series, from: month } = statement;
  const asked = { before: view, after, insuredIn: series.region, month, beforeMonth: month, today };
  switch (series.kind) {
    case "guide":
      return [];
    case "parameter": {
      const sides = { ...asked, series };
      return samplesOfUses(sides, usesOf(sides), [], credited);
    }
    case "rule": {
      const insuredIn = whereUsed(followersOf({ ...asked, series })) ?? series.region;
      return samplesOf({ ...asked, series, insuredIn }, { examples: [], kept: [] }, credited);
    }
  }
}
