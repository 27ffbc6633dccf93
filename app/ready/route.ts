/** `/ready`: whether this instance may be given readers and editors. Names and says what fails, with the numbers of entries of the log; no versions, no hosts. */
import { DATA_POLICY } from "@/lib/http/edge/content-security";
import { failedChecks, isSettled } from "@/lib/http/edge/readiness";
import { readinessWords } from "@/lib/i18n/staff/readiness";
import { findings } from "./findings";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const found = await findings();
  const failed = failedChecks(found);
  const { doubted, lost } = found.register;
  const entries = [...new Set([...(lost === null ? [] : [lost]), ...doubted])].sort((left, right) => left - right);
  return Response.json(
    {
      ...{ ready: failed.length === 0, failed },
      ...(entries.length === 0 ? {} : { entries }),
      ...(failed.length === 0 ? {} : { settled: isSettled(failed), says: readinessWords(failed, found.register) }),
    },
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
