/**
 * The database is away: what the editors' side answers while a status can still be set. A page that has begun cannot say 503 any more,
 * so the gate asks first; the question is handed in when the process boots.
 */
import { staffHeaders } from "./content-security";
import { outagePage, OUTAGE_PAGE_POLICY } from "./outage-page";
import { isStaffPath } from "./staff-entry";
import { OUTAGE_WORDS } from "@/lib/i18n/edge/outage";

/** Whether the database answers. */
type Question = () => Promise<boolean>;

// Next loads modules more than once in a process: the question must not belong to one of them.
const QUESTION = Symbol.for("huaru.database-question");
const RETRY_SECONDS = 5;

/** Says how to find out whether the database answers. Call once in a process. */
export function askDatabaseWith(question: Question): void {
  Reflect.set(globalThis, QUESTION, question);
}

/**
 * 503 for a request to the editors' side that needs the database while it is away; null where the request may go on. An action that
 * a script sends is let through: its own answer keeps what was typed, and this one would lose it.
 */
export async function outageAnswer(request: Request): Promise<Response | null> {
  const { pathname } = new URL(request.url);
  if (!isStaffPath(pathname) || request.headers.has("next-action") || (await databaseAnswers())) return null;
  const headers = { ...staffHeaders(), "Retry-After": String(RETRY_SECONDS) };
  const wantsPage = request.headers.get("accept")?.includes("text/html") && !request.headers.has("rsc");
  if (!wantsPage) {
    const plain = { "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "default-src 'none'" };
    return new Response(`${OUTAGE_WORDS.sentence}\n`, { status: 503, headers: { ...headers, ...plain } });
  }
  const page = outagePage(request.method === "POST" ? await formOf(request) : null, RETRY_SECONDS);
  const html = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": OUTAGE_PAGE_POLICY };
  return new Response(page, { status: 503, headers: { ...headers, ...html } });
}

async function databaseAnswers(): Promise<boolean> {
  const question: unknown = Reflect.get(globalThis, QUESTION);
  // Before the boot, and in tests, nobody knows: the page will find out.
  return typeof question !== "function" || Boolean(await question());
}

/** A body that is no form is nobody's typing. */
async function formOf(request: Request): Promise<FormData> {
  return request
    .clone()
    .formData()
    .catch(() => new FormData());
}
