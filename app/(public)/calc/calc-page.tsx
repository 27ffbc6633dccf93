/** The calculator: one question a page, every answer in the address, nothing stored. */
import { type CalcAnswer, DATE_FIELDS } from "@/components/public/part/calc-answer";
import { CalcPage } from "@/components/public/page/calc";
import { INTERVIEW_KEYS, type InterviewKey, interview } from "@/lib/domain/person/interview";
import { spelledOut } from "@/lib/domain/typed/month";
import { withQuery } from "@/lib/i18n/core/address";
import { momentOf } from "@/lib/register/answers/moment";
import { findPlace } from "@/lib/register/answers/place-finder";
import { unknownTo } from "@/app/(public)/edge/unread";
import type { Ask, Found, PublicPage } from "@/app/(public)/edge/public-page";

type DateFields = (typeof DATE_FIELDS)[keyof typeof DATE_FIELDS];

/** `q`: a region searched for. */
type Asked = InterviewKey | "on" | "known" | "q" | DateFields[keyof DateFields];

const STEPS = new Set(["category", "birth", "base", "facts", "result"]);

/** `/calc` and `/calc/result?…`. The address holds the answers; which question comes next follows from them. */
export const calcPage: PublicPage<Asked, CalcAnswer> = {
  query: [...INTERVIEW_KEYS, "on", "known", "q", "by", "bm", "bd", "ry", "rm", "rd"],
  answer: (ask) => {
    if (ask.params.step !== undefined && !STEPS.has(ask.params.step)) return { kind: "absent", status: 404 };
    return joined(ask) ?? asked(ask);
  },
  view: CalcPage,
};

/** Dates in their one spelling, so that the address can be passed on. What is no date stays as it was typed. */
function joined({ query }: Ask<Asked>): Found<CalcAnswer> | null {
  const dates = { birth: dateIn(query, "birth"), retired: dateIn(query, "retired") };
  if (dates.birth === query.birth && dates.retired === query.retired) return null;
  return { kind: "redirect", status: 302, to: withQuery("/calc/result", { ...withoutFields(query), ...dates }) };
}

/** A date from its fields, or as the address has it. */
function dateIn(query: Ask<Asked>["query"], key: keyof typeof DATE_FIELDS): string | undefined {
  const fields = DATE_FIELDS[key];
  const [year, month, day] = [query[fields.year], query[fields.month], query[fields.day]];
  const typed =
    year === undefined && month === undefined
      ? query[key]
      : [year, month, ...(day === undefined ? [] : [day])].map(fieldText).join("-");
  return typed === undefined ? undefined : (spelledOut(typed) ?? typed);
}

function fieldText(typed = ""): string {
  return typed
    .normalize("NFKC")
    .trim()
    .replace(/\s*[年月日号]$/u, "");
}

function withoutFields(query: Ask<Asked>["query"]): Ask<Asked>["query"] {
  const { by: _by, bm: _bm, bd: _bd, ry: _ry, rm: _rm, rd: _rd, ...rest } = query;
  return rest;
}

function asked({ query, snapshot, today }: Ask<Asked>): Found<CalcAnswer> {
  const moment = momentOf(snapshot, today, query);
  if (moment.kind === "respelled") {
    return {
      kind: "redirect",
      status: 302,
      to: withQuery("/calc/result", { ...query, on: moment.on, known: moment.known }),
    };
  }
  const { month, known, on, asKnown } = moment.moment;
  const { on: _on, known: _known, q, ...typings } = withoutFields(query);
  const problem = moment.kind === "problem" ? { ...moment.problem, on: query.on, known: query.known } : null;
  const step = interview(snapshot, { typings, month, known, today });
  const { regions, categories } = snapshot;
  const hits = q === undefined ? null : findPlace(snapshot, q, 12).hits;
  const isMisread = problem !== null || (step.kind === "fact" && step.misread !== null);
  const moments = { on, known: asKnown };
  return {
    kind: "page",
    status: isMisread ? 400 : 200,
    unread: [...unknownTo(regions, typings.r), ...unknownTo(categories, typings.c)],
    answer: { step, problem, typings, month, moment: moments, q: q ?? null, hits, regions, categories },
  };
}
