import { describe, expect, it } from "vitest";
import type { Refusal } from "@/lib/domain/refusal";
import { problemOf } from "./problem";

const refusals: [Refusal, number][] = [
  [{ kind: "invalid", issues: [] }, 422],
  [{ kind: "stale", by: "王敏", at: null, seq: 7 }, 409],
  [{ kind: "conflict", slug: "would_hide", params: {} }, 409],
  [{ kind: "forbidden", deed: "publish-revision", region: "410100", who: [] }, 403],
  [{ kind: "signed-out" }, 401],
  [{ kind: "step-up-required" }, 401],
  [{ kind: "not-found", what: "proposal" }, 404],
  [{ kind: "nothing-changed" }, 409],
  [{ kind: "busy", retryAfterSeconds: 2 }, 503],
  [{ kind: "too-many", retryAfterSeconds: 60 }, 429],
];

describe("every refusal has one status and one problem", () => {
  it.each(refusals)("%j", async (refusal, status) => {
    const answer = problemOf(refusal);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(await answer.json()).toMatchObject({ type: `urn:huaru:${refusal.kind}`, status });
  });

  it("says when to come again", () => {
    expect(problemOf({ kind: "too-many", retryAfterSeconds: 60 }).headers.get("Retry-After")).toBe("60");
  });
});
