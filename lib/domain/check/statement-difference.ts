/** Statement differences: what one statement of a draft changes against the line it speaks about, and whether it leaves every amount as it is. */
import {
  isTextOnly,
  monthDifference,
  parameterDifferences,
  ruleDifferences,
  type Difference,
  type Months,
} from "@/lib/domain/rule/difference";
import { decidesTheSame } from "@/lib/domain/register/amount-part";
import { citedBy } from "@/lib/domain/register/cited";
import type { DraftStatement } from "@/lib/domain/editorial/statement";
import type { Payload } from "@/lib/domain/register/item";
import { piecesOf, piecesTouched } from "./line";
import type { RegisterView } from "@/lib/domain/register/view";
import { pieceAt, type Piece } from "@/lib/domain/register/timeline";

/** Against the item that holds where the draft begins to: the month looked at may lie before the change. */
export function statementDifferences(
  statement: DraftStatement,
  published: RegisterView,
  inForce: Piece | null,
): Difference[] {
  const replaced = pieceAt(piecesOf(published, statement), statement.from) ?? inForce;
  const old = replaced?.item.op === "assert" ? replaced.item.payload : null;
  const dates: Difference[] =
    replaced === null || statement.legalDate === null || replaced.item.legalDate === statement.legalDate
      ? []
      : [{ kind: "legal_date", before: replaced.item.legalDate, after: statement.legalDate }];
  const payload = payloadDifferences(old, statement);
  const months: Months = { from: statement.from, to: statement.to };
  const isNew = payload.length > 0 && !isTextOnly(payload);
  const span = replaced === null ? null : { from: replaced.from, to: replaced.to };
  return [...(isNew ? monthDifference(span, months) : laterMonths(span, months)), ...payload, ...dates];
}

/** The same payload over months that already have it changes no month. */
function laterMonths(before: Months | null, after: Months): Difference[] {
  if (before === null) return monthDifference(before, after);
  const isWithin = before.from <= after.from && (before.to === null || (after.to !== null && after.to <= before.to));
  return isWithin ? [] : monthDifference(before, after);
}

function payloadDifferences(old: Payload | null, { op, payload }: DraftStatement): Difference[] {
  if (op === "withdraw") {
    return old === null ? [] : [{ kind: "withdrawn", before: old.kind === "rule" ? old.rule.method : null }];
  }
  if (payload?.kind === "rule") return ruleDifferences(old?.kind === "rule" ? old.rule : null, payload.rule);
  if (payload?.kind === "parameter") {
    return parameterDifferences(old?.kind === "parameter" ? old.parameter : null, payload.parameter);
  }
  return [];
}

/**
 * Does the statement leave every amount of every one of its months as published: the line says something for all of them already, and
 * nothing but words differs? A withdrawal never does; how far a figure can be trusted is no wording.
 */
export function changesWordsOnly(view: RegisterView, statement: DraftStatement): boolean {
  if (statement.op === "withdraw" || statement.series.kind === "guide") return false;
  const pieces = piecesTouched(view, statement);
  return covers(pieces, statement) && pieces.every(({ item }) => decidesAsBefore(item, statement));
}

function covers(pieces: readonly Piece[], { from, to }: Months): boolean {
  const end = pieces.reduce<Months["to"]>(
    (reached, piece) => (reached !== null && piece.from <= reached ? piece.to : reached),
    from,
  );
  return end === null || (to !== null && end >= to);
}

function decidesAsBefore({ op, payload }: Piece["item"], statement: DraftStatement): boolean {
  return (
    op === "assert" &&
    payload !== null &&
    statement.payload !== null &&
    decidesTheSame(payload, statement.payload) &&
    citedBy(payload)?.verification === citedBy(statement.payload)?.verification
  );
}
