import { describe, expect, it } from "vitest";
import { isStaffPath, strangerAnswer } from "./staff-entry";

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`https://huaru.example${path}`, { headers });

describe("a stranger before an editors' page", () => {
  it("is shown the way to sign in, and back to where she wanted to go", () => {
    const answer = strangerAnswer(ask("/admin/review/7?tab=effect"), false);
    expect(answer?.status).toBe(307);
    expect(answer?.headers.get("Location")).toBe(
      "https://huaru.example/sign-in?next=%2Fadmin%2Freview%2F7%3Ftab%3Deffect",
    );
    expect(answer?.headers.get("Cache-Control")).toBe("private, no-store");
  });

  it("is told the same when only the headers are asked for", () => {
    const answer = strangerAnswer(new Request("https://huaru.example/admin", { method: "HEAD" }), false);
    expect(answer?.headers.get("Location")).toBe("https://huaru.example/sign-in");
  });

  it("who followed a link from a mail comes again from a page of ours, because the browser held her cookie back", async () => {
    const answer = strangerAnswer(ask('/admin/review/7?a="><script>', { "Sec-Fetch-Site": "cross-site" }), false);
    expect(answer?.status).toBe(200);
    const text = (await answer?.text()) ?? "";
    expect(text).toContain('http-equiv="refresh"');
    expect(text).not.toContain("<script");
  });

  it("passes with a cookie, on other pages, and with a form, which has its own answer", () => {
    expect(strangerAnswer(ask("/admin"), true)).toBeNull();
    expect(strangerAnswer(ask("/r/110000"), false)).toBeNull();
    expect(strangerAnswer(ask("/administration"), false)).toBeNull();
    expect(strangerAnswer(new Request("https://huaru.example/admin", { method: "POST" }), false)).toBeNull();
  });
});

describe("the editors' side", () => {
  it.each(["/admin", "/admin/people", "/sign-in", "/sign-in/language"])("%s belongs to it", (path) => {
    expect(isStaffPath(path)).toBe(true);
  });

  it.each(["/", "/r/110000", "/administration", "/en/admin"])("%s does not", (path) => {
    expect(isStaffPath(path)).toBe(false);
  });
});
