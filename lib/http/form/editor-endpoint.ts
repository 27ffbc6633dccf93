/** Editors' endpoints: a verb at an address of its own, data in and out. Finds the session, parses the body, translates the refusal; never authorises. */
import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { Outcome } from "@/lib/domain/deed/outcome";
import { currentSession, type CurrentSession } from "@/lib/auth/current-session";
import type { Language } from "@/lib/i18n/core/language";
import { problemDetail } from "@/lib/i18n/rule/problem";
import { refusalWords } from "@/lib/i18n/staff/refusal";
import { saveWords } from "@/lib/i18n/editor/save";
import type * as z from "zod";
import { readJson } from "@/lib/http/api/body";
import type { ApiProblem } from "@/lib/http/api/problem";
import { speechOf, type EditorSide } from "./editor-action";
import type { FormSpeech } from "./state";
import { log } from "@/lib/http/edge/log";

/** What a deed answers; `more`: further members of the answer to a refusal, e.g. what somebody else saved meanwhile. */
export type EndpointOutcome<Value> = Outcome<Value> & { readonly more?: Readonly<Record<string, unknown>> };

export interface Endpoint<Input, Params, Value> {
  readonly body: z.ZodType<Input>;
  /** The most bytes a body may have. */
  readonly limit: number;
  readonly deed: (input: Input, session: CurrentSession, params: Params) => Promise<EndpointOutcome<Value>>;
}

const RETRY_SECONDS = 5;

/**
 * A POST handler. 200 with what the deed answered; else `application/problem+json` with `code` and a sentence as `detail`: 400, 413, 415 for
 * a body that cannot be read, 401 without a session, 403, 404, 409, 422 and 429 for refusals, 503 with `Retry-After` when it cannot be told.
 */
export function editorEndpoint<Input, Params, Value>(endpoint: Endpoint<Input, Params, Value>, side: EditorSide) {
  return async (request: Request, context: { readonly params: Promise<Params> }): Promise<Response> => {
    try {
      return await answerTo(endpoint, side, request, await context.params);
    } catch (error) {
      unstable_rethrow(error);
      log.error({ error: error instanceof Error ? error.stack : String(error) }, "editor endpoint");
      return problem(503, "unavailable", "", {}, RETRY_SECONDS);
    }
  };
}

async function answerTo<Input, Params, Value>(
  { body, limit, deed }: Endpoint<Input, Params, Value>,
  side: EditorSide,
  request: Request,
  params: Params,
): Promise<Response> {
  const read = await readJson(request, limit);
  const session = await currentSession();
  const speech = await speechOf(side);
  if (session === null) return refusalAnswer({ kind: "signed-out" }, speech);
  if (!read.ok) return unreadable(read.problem, speech.language);
  const parsed = body.safeParse(read.value);
  if (!parsed.success) return misfit(parsed.error, speech.language);
  const outcome = await deed(parsed.data, session, params);
  return outcome.ok ? json(200, outcome.value) : refusalAnswer(outcome.refusal, speech, outcome.more);
}

function unreadable({ status, code, pointer }: ApiProblem, language: Language): Response {
  const words = saveWords(language);
  const sentence =
    status === 413 ? words.tooLong : problemDetail({ code, place: pointer ?? null, said: undefined }, language);
  return problem(status, code, sentence);
}

function misfit(error: z.core.$ZodError, language: Language): Response {
  const words = saveWords(language);
  const isLong = error.issues.some(({ message }) => message === "text_too_long");
  const pointer = `/${error.issues[0]?.path.join("/") ?? ""}`;
  return problem(400, isLong ? "text_too_long" : "form_outdated", isLong ? words.tooLong : words.outdated, { pointer });
}

function refusalAnswer(refusal: Refusal, speech: FormSpeech, more: Readonly<Record<string, unknown>> = {}): Response {
  const sentence = refusalWords(refusal, speech.language, speech.regionName);
  const waits = "retryAfterSeconds" in refusal ? refusal.retryAfterSeconds : null;
  return problem(STATUS[refusal.kind], refusal.kind, sentence, more, waits);
}

const STATUS: Readonly<Record<Refusal["kind"], number>> = {
  invalid: 422,
  stale: 409,
  conflict: 409,
  forbidden: 403,
  "signed-out": 401,
  "step-up-required": 403,
  "not-found": 404,
  "nothing-changed": 422,
  busy: 503,
  "too-many": 429,
};

function problem(
  status: number,
  code: string,
  detail: string,
  more: Readonly<Record<string, unknown>> = {},
  waits: number | null = null,
): Response {
  const body = { ...more, type: "about:blank", status, code, detail };
  return json(status, body, {
    "Content-Type": "application/problem+json; charset=utf-8",
    ...(waits === null ? {} : { "Retry-After": String(waits) }),
  });
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store", ...headers },
  });
}
