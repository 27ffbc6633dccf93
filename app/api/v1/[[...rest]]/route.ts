import { problemResponse } from "@/lib/http/api/problem";

export function GET(): Response {
  return problemResponse({ status: 404, code: "not_found" });
}
