/** Problems of the API: application/problem+json (RFC 9457) with a stable code, the place, and a title in both languages. */
import type { Bilingual } from "@/lib/i18n/core/language";
import { type ProblemCode, problemDetail, problemTitle } from "@/lib/i18n/rule/problem";
import { apiHeaders } from "./headers";

/** What is wrong with a request, and where. */
export interface ApiProblem {
  readonly status: 400 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly code: ProblemCode;
  /** JSON pointer (RFC 6901) into the body; absent where the whole is meant. */
  readonly pointer?: string;
  /** The query key, for a GET. */
  readonly parameter?: string;
  /** What the place should hold, or what was refused: further members of the problem. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** A sentence that says more than the title, where there is one. */
  readonly said?: Bilingual;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The response that tells a problem. Never cached. */
export function problemResponse(problem: ApiProblem): Response {
  const headers = apiHeaders("application/problem+json; charset=utf-8");
  headers.set("Cache-Control", "no-store");
  for (const [name, value] of Object.entries(problem.headers ?? {})) headers.set(name, value);
  return new Response(JSON.stringify(problemBody(problem)), { status: problem.status, headers });
}

/** A problem as its body says it. */
export function problemBody({ status, code, pointer, parameter, more, said }: ApiProblem): Record<string, unknown> {
  const place = pointer ?? parameter ?? null;
  return {
    type: `/api#${code}`,
    status,
    code,
    title: problemTitle(code, "en"),
    titleZh: problemTitle(code, "zh-CN"),
    detail: problemDetail({ code, place, said: said?.en }, "en"),
    detailZh: problemDetail({ code, place, said: said?.["zh-CN"] }, "zh-CN"),
    ...(pointer === undefined ? {} : { pointer }),
    ...(parameter === undefined ? {} : { parameter }),
    ...more,
  };
}
