import { NextResponse, type NextRequest } from "next/server";
import { currentSession } from "@/lib/auth/current-session";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";
import { findRegions } from "@/app/(staff)/_staff/find-region";
import { published } from "@/app/(staff)/_staff/page";
import { inScope } from "@/app/(staff)/_staff/scope";
import { seriesAddress } from "@/app/(staff)/_staff/series-address";
import type { Finding } from "@/app/(staff)/_frame/finding";

const MOST = 8;

/** Regions for the finder, one's own first: each leads to the line asked about most. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const headers = { "Cache-Control": "private, no-store" };
  const session = await currentSession();
  if (session === null) return NextResponse.json([], { status: 401, headers });
  const { snapshot, names } = await published();
  const typed = (request.nextUrl.searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 100);
  const codes = typed === "" ? [] : findRegions(typed, snapshot, 60);
  const mine = codes.filter((code) => inScope(session.actor, code, snapshot.regions));
  const others = codes.filter((code) => !mine.includes(code));
  const findings: Finding[] = [...mine, ...others].slice(0, MOST).map((code) => ({
    text: names.regionInFull(code),
    href: seriesAddress({ kind: "rule", region: code, category: USUAL_CATEGORY }),
  }));
  return NextResponse.json(findings, { headers });
}
