/** Source checks: whether an amount that changed rests on a source that was looked at, and whether the quoted sentence names it. */
import { amountPart, decidesTheSame } from "@/lib/domain/register/amount-part";
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import type { Citation } from "@/lib/domain/rule/citation.schema";
import type { DraftStatement } from "@/lib/domain/editorial/statement";
import { issue } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import type { Payload } from "@/lib/domain/register/item";
import { piecesOf } from "./line";
import { figuresOf } from "@/lib/domain/form/payload-figure";
import type { RegisterView } from "@/lib/domain/register/view";
import { same } from "@/lib/domain/value/sameness";
import { figuresIn } from "@/lib/domain/typed/figure";
import { textMark } from "@/lib/domain/value/text-mark";
import { pieceAt } from "@/lib/domain/register/timeline";

/** More would be a list, not a question. */
const NAMED_AT_MOST = 6;

/** Warnings about the sources of a statement. Fields are paths inside the payload. */
export function sourceIssues(view: RegisterView, statement: DraftStatement): Issue[] {
  const { payload } = statement;
  if (payload === null || payload.kind === "guide") return [];
  const replaced = pieceAt(piecesOf(view, statement), statement.from)?.item.payload ?? null;
  if (replaced !== null && decidesTheSame(replaced, payload)) return [];
  return [...untouched(replaced, payload), ...notQuoted(replaced, payload)];
}

/**
 * What is decided changed, and every document is cited as before: marks, spaces and widths make no other document. The answer is about
 * what is decided now (`decides`): another amount is asked about anew.
 */
function untouched(replaced: Payload | null, payload: Payload): Issue[] {
  const [before, after] = [replaced === null ? [] : citationsOf(replaced), citationsOf(payload)];
  const [first] = after;
  if (first === undefined || !same(before.map(withoutMarks), after.map(withoutMarks))) return [];
  const params = { title: first.number ?? first.title, decides: textMark(canonicalJson(amountPart(payload))) };
  return [issue("citations.0.title", "source_unchanged", params)];
}

function withoutMarks(citation: Citation): unknown {
  const kept = Object.entries(citation).filter(([, text]) => typeof text === "string");
  return Object.fromEntries(
    kept.map(([name, text]) => [name, text.normalize("NFKC").replace(/[\p{P}\p{Z}\p{S}]/gu, "")]),
  );
}

/** A sentence was copied, and a figure that is new is not in it. Where none was copied, another check asks for one. */
function notQuoted(replaced: Payload | null, payload: Payload): Issue[] {
  const quotes = citationsOf(payload).flatMap(({ quote }) => quote ?? []);
  if (quotes.length === 0) return [];
  const old = replaced === null ? [] : figuresOf(replaced);
  const quoted = figuresIn(quotes.join("\n")).figures;
  const lacking = figuresOf(payload).filter((figure) => !old.includes(figure) && !quoted.includes(figure));
  if (lacking.length === 0) return [];
  const params = { figures: lacking.slice(0, NAMED_AT_MOST).join("、"), count: lacking.length };
  return [issue("citations.0.quote", "amount_not_quoted", params)];
}

function citationsOf(payload: Payload): readonly Citation[] {
  switch (payload.kind) {
    case "rule":
      return payload.rule.citations;
    case "parameter":
      return payload.parameter.citations;
    case "guide":
      return payload.guide.citations;
  }
}
