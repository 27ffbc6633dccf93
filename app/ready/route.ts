/** `/ready`: whether this instance may be given readers and editors. Names what fails; no versions, no hosts. */
import { DATA_POLICY } from "@/lib/http/content-security";
import { failedChecks } from "@/lib/http/readiness";
import { findings } from "./findings";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const failed = failedChecks(await findings());
  return Response.json(
    { ready: failed.length === 0, failed },
    {
      status: failed.length === 0 ? 200 : 503,
      headers: {
        "Cache-Control": "no-store",
        "Content-Type": "application/json; charset=utf-8",
        "Content-Security-Policy": DATA_POLICY,
        "X-Content-Type-Options": "nosniff",
      },
    },
  );
}
