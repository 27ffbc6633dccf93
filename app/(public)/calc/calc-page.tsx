/** The calculator: one question a page, every answer in the address, nothing stored. */
import type { CalcAnswer } from "@/components/public/part/calc-answer";
import { CalcPage } from "@/components/public/page/calc";
import { INTERVIEW_KEYS, type InterviewKey, interview } from "@/lib/domain/person/interview";
import { withQuery } from "@/lib/i18n/core/address";
import { momentOf } from "@/lib/register/answers/moment";
import { findPlace } from "@/lib/register/answers/place-finder";
import type { Ask, Found, PublicPage } from "@/app/(public)/edge/public-page";

/** `by`, `bm`, `bd`: the three fields of a birth date; `q`: a region searched for. */
type Asked = InterviewKey | "on" | "known" | "q" | "by" | "bm" | "bd";

const STEPS = new Set(["category", "birth", "base", "facts", "result"]);

/** `/calc` and `/calc/result?…`. The address holds the answers; which question comes next follows from them. */
export const calcPage: PublicPage<Asked, CalcAnswer> = {
  query: [...INTERVIEW_KEYS, "on", "known", "q", "by", "bm", "bd"],
  answer: (ask) => {
    if (ask.params.step !== undefined && !STEPS.has(ask.params.step)) return { kind: "absent", status: 404 };
    return joined(ask) ?? asked(ask);
  },
  view: CalcPage,
};

/** The fields of a birth date become one value, so that the address can be passed on. What is no number stays as it was typed. */
function joined({ query }: Ask<Asked>): Found<CalcAnswer> | null {
  const { by, bm, bd, ...rest } = query;
  if (by === undefined && bm === undefined) return null;
  const parts = [by ?? "", twoDigits(bm), ...(bd === undefined ? [] : [twoDigits(bd)])];
  const birth = parts.map((part) => part.normalize("NFKC").trim()).join("-");
  return { kind: "redirect", status: 302, to: withQuery("/calc/result", { ...rest, birth }) };
}

function twoDigits(typed = ""): string {
  const text = typed.normalize("NFKC").trim();
  return /^\d$/.test(text) ? `0${text}` : text;
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
  const { on: _on, known: _known, q, by: _by, bm: _bm, bd: _bd, ...typings } = query;
  const problem = moment.kind === "problem" ? { ...moment.problem, on: query.on, known: query.known } : null;
  const step = interview(snapshot, { typings, month, known, today });
  const { regions, categories } = snapshot;
  const hits = q === undefined ? null : findPlace(snapshot, q, 12).hits;
  const isMisread = problem !== null || (step.kind === "fact" && step.misread !== null);
  const moments = { on, known: asKnown };
  return {
    kind: "page",
    status: isMisread ? 400 : 200,
    answer: { step, problem, typings, month, moment: moments, q: q ?? null, hits, regions, categories },
  };
}
