/** `GET /api/v1/rules` and `rules.csv`: every rule in force in a month, as known at a publication, with words, source and trust. */
import * as z from "zod";
import { monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { indexOf } from "@/lib/domain/register/view-index";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";
import type { RulePayload } from "@/lib/domain/rule/schema";
import type { Piece } from "@/lib/domain/register/timeline";
import { pieceAt } from "@/lib/domain/register/timeline";
import { text } from "@/lib/domain/value/text.schema";
import type { Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import type { Snapshot } from "@/lib/register/snapshot";
import type { Read } from "./body";
import { linksOf } from "./link";
import { csv } from "@/lib/http/file/csv";
import { isPinned, knownSeq } from "./known";
import type { DataAsk, PublicData } from "./data";
import { type WithheldLine, withheldLinesOf } from "@/lib/http/public/withheld";

const querySchema = z.strictObject({
  /** A credit month; this month where absent. */
  on: text(7, 7).optional(),
  /** A publication's number or a day; the newest where absent. */
  known: text(10, 1).optional(),
});

type RulesQuery = z.infer<typeof querySchema>;

interface RuleInForce {
  readonly region: { readonly code: string; readonly nameZh: string; readonly nameEn: string | null };
  readonly category: { readonly code: string; readonly nameZh: string; readonly nameEn: string | null };
  /** A separate line beside the credit, e.g. `exam_allowance`. */
  readonly component: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly seq: number;
  readonly publishedAt: string;
  readonly itemId: string;
  readonly words: { readonly zh: string; readonly en: string };
  /** The addresses that the rule cites. */
  readonly links: ReturnType<typeof linksOf>;
  readonly rule: RulePayload;
}

interface RulesAnswer {
  readonly on: string;
  readonly known: number;
  readonly rules: readonly RuleInForce[];
  /** Lines whose record did not pass its check: whether and what they rule is not told. Absent = none. */
  readonly withheld?: readonly WithheldLine[];
}

export const rulesData: PublicData<RulesQuery, RulesAnswer> = {
  query: querySchema,
  answer: rulesInForce,
  pinned: ({ query, today }) => isPinned(today, query),
};

/** The same as a table; each rule with its first source. */
export const rulesTable: PublicData<RulesQuery, RulesAnswer> = {
  ...rulesData,
  written: { type: "text/csv; charset=utf-8; header=present", text: ({ rules }) => csv(COLUMNS, rules.map(row)) },
};

function rulesInForce({ query, snapshot, today }: DataAsk<RulesQuery>): Read<RulesAnswer> {
  const month = query.on === undefined ? monthOf(today) : parseCreditMonth(query.on);
  if (month === null) return { ok: false, problem: { status: 400, code: "month_invalid", parameter: "on" } };
  const known = knownSeq(snapshot, today, query.known);
  if (!known.ok) return known;
  const index = indexOf(snapshot);
  const pieces = [...snapshot.itemsBySeries.keys()].flatMap(
    (series) => pieceAt(index.pieces(series, known.value), month) ?? [],
  );
  const rules = pieces.flatMap((piece) => inForce(snapshot, piece)).toSorted(byPlace);
  const withheld = withheldLinesOf(snapshot, null);
  return { ok: true, value: { on: month, known: known.value, rules, ...(withheld.length === 0 ? {} : { withheld }) } };
}

function inForce(snapshot: Snapshot, { from, to, item }: Piece): RuleInForce[] {
  if (item.op !== "assert" || item.payload?.kind !== "rule" || item.series.kind !== "rule") return [];
  const { rule } = item.payload;
  const { seq, publishedAt, itemId } = item;
  const { region, category, component } = item.series;
  const words = (language: Language) => ruleWords(rule, language, namesIn(snapshot, language));
  return [
    {
      region: named(snapshot.regions, region),
      category: named(snapshot.categories, category),
      component: component ?? null,
      from,
      to,
      seq,
      publishedAt,
      itemId,
      words: { zh: words("zh-CN"), en: words("en") },
      links: linksOf(rule.citations),
      rule,
    },
  ];
}

type Named = RuleInForce["region"];

function named(
  of: ReadonlyMap<string, { readonly nameZh: string; readonly nameEn: string | null }>,
  code: string,
): Named {
  const found = of.get(code);
  return { code, nameZh: found?.nameZh ?? code, nameEn: found?.nameEn ?? null };
}

function byPlace(left: RuleInForce, right: RuleInForce): number {
  const [a, b] = [left, right].map(({ region, category, component }) => [region.code, category.code, component].join());
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/** In English and in the names of the JSON, so that a program reads both with one list. */
const COLUMNS = [
  "region",
  "regionZh",
  "regionEn",
  "category",
  "categoryZh",
  "categoryEn",
  "component",
  "from",
  "to",
  "method",
  "wordsZh",
  "wordsEn",
  "noteZh",
  "noteEn",
  "verification",
  "document",
  "number",
  "issuer",
  "issuedOn",
  "quote",
  "link",
  "linkReviewed",
  "seq",
  "publishedAt",
  "itemId",
];

function row({ region, category, component, from, to, rule, words, seq, publishedAt, itemId }: RuleInForce) {
  const [source] = rule.citations;
  return [
    ...[region.code, region.nameZh, region.nameEn],
    ...[category.code, category.nameZh, category.nameEn, component],
    ...[from, to, rule.method.op, words.zh, words.en, rule.note?.zh, rule.note?.en, rule.verification],
    ...[source?.title, source?.number, source?.issuer, source?.issuedOn, source?.quote],
    ...[source?.link, source?.link === undefined ? undefined : String(isReviewedLink(source.link))],
    ...[seq, publishedAt, itemId],
  ];
}
