/** `/health`: the process turns. Asks nobody, so that a supervisor never restarts it for the database's troubles. */
import { DATA_POLICY } from "@/lib/http/edge/content-security";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response("ok\n", {
    headers: {
      "Cache-Control": "no-store",
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": DATA_POLICY,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
