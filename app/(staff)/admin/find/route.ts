import { NextResponse, type NextRequest } from "next/server";
import { currentSession } from "@/lib/auth/current-session";
import { RETIRED } from "@/lib/domain/place/category-tree";
import { register } from "@/lib/register/register";
import { findRegions } from "../../find-region";
import { staffLook } from "../../look";
import { inScope, placeNameInFull } from "../../places";
import { seriesAddress } from "../../series-address";
import type { Finding } from "../finding";

const MOST = 8;

/** Regions for the finder, one's own first: each leads to the line asked about most. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const headers = { "Cache-Control": "private, no-store" };
  const session = await currentSession();
  if (session === null) return NextResponse.json([], { status: 401, headers });
  await register.start();
  const { language } = await staffLook();
  const typed = (request.nextUrl.searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 100);
  const codes = typed === "" ? [] : findRegions(typed, 60);
  const mine = codes.filter((code) => inScope(session.actor, code));
  const others = codes.filter((code) => !mine.includes(code));
  const findings: Finding[] = [...mine, ...others].slice(0, MOST).map((code) => ({
    text: placeNameInFull(code, language),
    href: seriesAddress({ kind: "rule", region: code, key: RETIRED }),
  }));
  return NextResponse.json(findings, { headers });
}
