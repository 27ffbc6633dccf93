/** `POST /api/v1/evaluate`: one case in, what the register would say out. Pure: no cookie, no storage, no origin. */
import type * as z from "zod";
import { answerCase, caseRegister } from "@/lib/domain/case/case";
import { type Rejection, rejectionOf } from "@/lib/domain/case/check";
import { resultOf } from "@/lib/domain/case/result";
import { type Case, caseSchema } from "@/lib/domain/case/schema";
import type { Clock } from "@/lib/domain/value/clock";
import type { Issue } from "@/lib/domain/typed/issue";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import { issueWords } from "@/lib/i18n/editor/issue";
import { apiAnswer } from "./answer";
import { type Read, readJson } from "./body";
import { apiHeaders } from "./headers";
import { type ApiProblem, problemResponse } from "./problem";
import { apiLimit } from "@/lib/http/edge/rate";
import { schemaProblem, schemaRefusal } from "./schema-problem";

export const MAX_BODY_BYTES = 65_536;

/** A handler for the route. Each has its own memory of who asked how often. */
export function evaluateHandler(clock: Clock): (request: Request) => Promise<Response> {
  const limit = apiLimit(clock);
  return async (request) => {
    const refused = limit(request);
    if (refused !== null) return problemResponse(refused);
    const body = await readJson(request, MAX_BODY_BYTES);
    const made = body.ok ? evaluateBody(body.value, shanghaiDay(clock.now())) : body;
    return made.ok ? jsonResponse(made.value) : problemResponse(made.problem);
  };
}

/** The answer to a body that has been read, or why there is none. */
export function evaluateBody(body: unknown, today: PlainDate): Read<unknown> {
  const parsed = caseSchema.safeParse(body, { reportInput: true });
  if (!parsed.success) return { ok: false, problem: unreadable(body, parsed.error) };
  const one = parsed.data;
  const register = caseRegister(one);
  const rejection = rejectionOf(one, today, register);
  if (rejection !== null) return { ok: false, problem: refusal(rejection) };
  if (one.asOf === undefined) return withoutDay(one);
  const made = answerCase(one, today, register);
  return { ok: true, value: { ...resultOf(made), ...accepted(one), ...apiAnswer(made.answer, made.view) } };
}

/** What an act may not save is refused under the workflow's own reason; in a question it is just not a case. */
function unreadable(body: unknown, error: z.ZodError): ApiProblem {
  const acts = caseSchema.pick({ action: true }).loose().safeParse(body);
  const rejection = acts.success && acts.data.action !== undefined ? schemaRefusal(error) : null;
  return rejection === null ? schemaProblem(error) : refusal(rejection);
}

/** The reason under its code, and the sentence that the editors' form says. */
function refusal({ pointer, ...more }: Rejection): ApiProblem {
  const issue: Issue = { field: pointer, key: more.rejected, params: more.params ?? {}, severity: "error" };
  const said = { "zh-CN": issueWords(issue, "zh-CN"), en: issueWords(issue, "en") };
  return { status: 422, code: "refused", pointer, more, said };
}

/** Only an act may leave the day out: then nothing is asked but whether it would be refused. */
function withoutDay(one: Case): Read<unknown> {
  const problem: ApiProblem = { status: 400, code: "required", pointer: "/asOf" };
  return one.action === undefined ? { ok: false, problem } : { ok: true, value: accepted(one) };
}

function accepted({ action }: Case): { accepted?: Case["action"] } {
  return action === undefined ? {} : { accepted: action };
}

function jsonResponse(value: unknown): Response {
  const headers = apiHeaders("application/json; charset=utf-8");
  headers.set("Cache-Control", "no-store");
  return new Response(JSON.stringify(value), { headers });
}
