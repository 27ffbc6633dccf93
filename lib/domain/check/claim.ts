/** Claim checks: a statement claims no more than its sources hold, whatever way it came in: from the form, the API, or as sealed text. */
import type { Citation } from "@/lib/domain/rule/citation.schema";
import { citedBy, type Cited } from "@/lib/domain/register/cited";
import { issue, lightened } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import type { Payload } from "@/lib/domain/register/item";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";

/**
 * What a payload claims and does not bear out. Fields are paths inside the payload. `today`: nobody can have read or compared
 * anything after it. Guides hold no figure, so neither its sentence nor a day of comparing it is asked of them.
 */
export function claimIssues(payload: Payload, today: PlainDate): Issue[] {
  const cited = citedBy(payload);
  if (cited === null) return [];
  const days = cited.citations.flatMap((citation, index) => daysToCome(citation, index, today));
  if (payload.kind === "guide") return [...officialOrigin(cited), ...days];
  return [...unknownIssues(payload), ...figureIssues(cited), ...days];
}

/** Is it asked whatever level of verification a statement claims, and of one that claims none? */
export function asksNoLevel({ key }: Issue): boolean {
  return key === "unknown_kind_required" || key === "day_to_come";
}

/** That an amount is not known is told with its kind: the words of the page follow from it. */
function unknownIssues(payload: Payload): Issue[] {
  if (payload.kind !== "rule" || payload.rule.method.op !== "unknown") return [];
  return payload.rule.method.kind === undefined ? [issue("method.kind", "unknown_kind_required")] : [];
}

/** A source is always asked for, its sentence where the level claims the official text itself, and a way to find it. */
function figureIssues(cited: Cited): Issue[] {
  const { citations, verification } = cited;
  if (citations.length === 0) return [issue("citations", "citation_required")];
  const isOfficial = verification === "official_text";
  const isQuoted = citations.some(({ quote }) => (quote ?? "") !== "");
  const unquoted = issue("citations.0.quote", "quote_required");
  const quote = isQuoted ? [] : [isOfficial ? unquoted : lightened(unquoted)];
  if (isOfficial) return [...quote, ...officialOrigin(cited), ...comparedIssues(cited)];
  if (citations.some(isTraceable)) return quote;
  return [...quote, issue("citations.0.number", "citation_without_number_or_link")];
}

/** The issuing office's own text is known by its number, or read on a site that somebody found to be that office's. */
function officialOrigin({ citations, verification }: Cited): Issue[] {
  if (verification !== "official_text") return [];
  if (!citations.some(isTraceable)) return [issue("verification", "official_needs_number_or_link")];
  const index = citations.findIndex(({ link }) => link !== undefined && !isReviewedLink(link));
  const link = citations[index]?.link;
  if (link === undefined) return [];
  const [field, params] = [`citations.${index}.link`, { host: new URL(link).hostname }];
  return citations.some(isOfficial)
    ? [issue(field, "official_link_unreviewed", params)]
    : [issue(field, "official_host_unreviewed", params)];
}

/** A figure is official text where somebody compared it with that text, and says when. */
function comparedIssues({ citations }: Cited): Issue[] {
  const index = citations.findIndex(isOfficial);
  const isCompared = citations.some((citation) => isOfficial(citation) && citation.checkedOn !== undefined);
  return index < 0 || isCompared ? [] : [issue(`citations.${index}.checkedOn`, "official_day_required")];
}

function isTraceable({ number, link }: Citation): boolean {
  return (number ?? link ?? "") !== "";
}

function isOfficial({ number, link }: Citation): boolean {
  return (number ?? "") !== "" || (link !== undefined && isReviewedLink(link));
}

function daysToCome({ readOn, checkedOn }: Citation, index: number, today: PlainDate): Issue[] {
  return Object.entries({ readOn, checkedOn }).flatMap(([name, day]) =>
    day !== undefined && day > today ? [issue(`citations.${index}.${name}`, "day_to_come", { day })] : [],
  );
}
