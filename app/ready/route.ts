/** `/ready`: whether this instance may be given readers and editors. Names what fails, and which entries of the log did not pass their check; no versions, no hosts. */
import { DATA_POLICY } from "@/lib/http/content-security";
import { failedChecks } from "@/lib/http/readiness";
import { findings } from "./findings";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const found = await findings();
  const failed = failedChecks(found);
  const { doubted } = found.register;
  return Response.json(
    { ready: failed.length === 0, failed, ...(doubted.length === 0 ? {} : { entries: doubted }) },
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
