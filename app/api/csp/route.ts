/** `POST /api/csp`: a browser tells that it blocked something. Written down as untrusted, thirty a minute at most. */
import { systemClock } from "@/lib/clock";
import { DATA_POLICY } from "@/lib/http/edge/content-security";
import { breachIn } from "@/lib/http/edge/csp-report";
import { log } from "@/lib/http/edge/log";
import { rateLimit } from "@/lib/http/edge/rate";

/** Of everybody together. */
const reports = rateLimit(systemClock, 30, 30);

export async function POST(request: Request): Promise<Response> {
  const breach = reports.take("") === 0 ? breachIn(await body(request)) : null;
  if (breach) log.warn({ untrusted: breach }, "a browser blocked something");
  return new Response(null, {
    status: 204,
    headers: { "Cache-Control": "no-store", "Content-Security-Policy": DATA_POLICY },
  });
}

/** The gate has bounded its length. */
async function body(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
