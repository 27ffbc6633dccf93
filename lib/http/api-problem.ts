/** Problems of the API: application/problem+json (RFC 9457) with a stable code, the place, and a title in both languages. */
import { type ProblemCode, problemTitle } from "@/lib/i18n/problem-words";
import { apiHeaders } from "./api-headers";

/** What is wrong with a request, and where. */
export interface ApiProblem {
  readonly status: 400 | 404 | 405 | 413 | 415 | 422 | 429 | 500 | 503;
  readonly code: ProblemCode;
  /** JSON pointer (RFC 6901) into the body; absent where the whole is meant. */
  readonly pointer?: string;
  /** The query key, for a GET. */
  readonly parameter?: string;
  readonly more?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
}

/** The response that tells a problem. Never cached. `open` as in `apiHeaders`. */
export function problemResponse(problem: ApiProblem, open: boolean): Response {
  const { status, code, pointer, parameter, more, retryAfterSeconds } = problem;
  const headers = apiHeaders("application/problem+json; charset=utf-8", open);
  headers.set("Cache-Control", "no-store");
  if (retryAfterSeconds !== undefined) headers.set("Retry-After", String(retryAfterSeconds));
  const body = {
    type: `/api#${code}`,
    status,
    code,
    title: problemTitle(code, "en"),
    titleZh: problemTitle(code, "zh-CN"),
    ...(pointer === undefined ? {} : { pointer }),
    ...(parameter === undefined ? {} : { parameter }),
    ...more,
  };
  return new Response(JSON.stringify(body), { status, headers });
}
