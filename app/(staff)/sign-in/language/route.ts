import { NextResponse, type NextRequest } from "next/server";
import { env } from "@/lib/env";
import { sameSitePath } from "@/lib/http/edge/same-site";
import { LANGUAGE_COOKIE } from "@/app/(staff)/_staff/look";

/** Remembers the language for the pages in front of the door; the value is one of two words and grants nothing. */
export function GET(request: NextRequest): NextResponse {
  const to = request.nextUrl.searchParams.get("to") === "en" ? "en" : "zh-CN";
  const back = sameSitePath(request.nextUrl.searchParams.get("back"), "/sign-in");
  const response = new NextResponse(null, {
    status: 303,
    headers: { Location: back, "Cache-Control": "private, no-store" },
  });
  const secure = env.APP_ORIGIN.startsWith("https:");
  response.cookies.set(LANGUAGE_COOKIE, to, { httpOnly: true, sameSite: "lax", secure, path: "/", maxAge: 31_536_000 });
  return response;
}
