/** What bad input gets: a clear refusal or the right answer, never a 500, never a change. */
import { expect, origin, sql, test } from "./fixtures";

const STRANGE = [
  "'; DROP TABLE publication; --",
  "<script>alert(1)</script>",
  "👵🏻💊🧧",
  "洛".repeat(500),
  "\u0000",
  "\ud800",
  "../../../etc/passwd",
  "%",
  "${7*7}{{7*7}}",
  "ＬＹ　２０２６",
];

const state = () =>
  sql(
    "SELECT (SELECT count(*) FROM publication) AS publications, (SELECT count(*) FROM proposal) AS proposals, (SELECT max(seq) FROM register_log) AS seq",
  );

test("the address of a page", async ({ request }) => {
  const expected: [string, number][] = [
    ["/r/999999", 404],
    ["/r/abc", 404],
    [`/r/${"4".repeat(500)}`, 404],
    ["/r/410300?on=2025-13", 400],
    ["/r/410300?on=1900-01", 400],
    ["/r/410300?on=99999-01", 400],
    ["/r/410300?on=", 200],
    ["/r/410300?known=99999999", 400],
    ["/r/410300?known=-1", 400],
    ["/publications/0", 404],
    ["/publications/999999999999999999999", 404],
    ["/publications/1e3", 404],
    ["/nothing/here", 404],
    ["/admin2", 404],
    ["/api/nothing", 404],
    ["/r/%E0%A4%A", 400],
    ["/r/%00", 400],
  ];
  for (const [address, status] of expected) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect.soft(answer.status(), address).toBe(status);
  }
});

test("full-width digits are read as digits", async ({ request }) => {
  const answer = await request.get(`/r/410300?on=${encodeURIComponent("２０２５年７月")}`, { maxRedirects: 0 });
  expect([200, 302]).toContain(answer.status());
});

test("strange text in a search and in every parameter is text, and stays escaped", async ({ request }) => {
  for (const text of STRANGE) {
    const typed = text.isWellFormed() ? encodeURIComponent(text) : "%ED%A0%80";
    for (const address of [
      `/find?q=${typed}`,
      `/r/410300?on=${typed}`,
      `/r/410300?known=${typed}`,
      `/r/410300?c=${typed}`,
      `/r/${typed}`,
      `/en/find?q=${typed}`,
    ]) {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect.soft(answer.status(), address).toBeLessThan(500);
      expect.soft(await answer.text(), address).not.toContain("<script>alert");
    }
  }
});

test("forms from elsewhere, without length, too long, or of another kind are turned away at the gate", async ({
  request,
}) => {
  const before = await state();
  const ours = { Origin: origin };
  const form = { ...ours, "Content-Type": "application/x-www-form-urlencoded" };
  expect((await request.post("/sign-in", { data: "a=1", headers: { Origin: "https://evil.example" } })).status()).toBe(
    403,
  );
  expect((await request.post("/admin", { data: "a=1" })).status()).toBe(403);
  expect((await request.post("/admin", { data: "x".repeat(10_000_000), headers: form })).status()).toBe(413);
  expect((await request.put("/r/410300", { data: "a=1", headers: ours })).status()).toBe(405);
  expect((await request.delete("/r/410300", { headers: ours })).status()).toBe(405);
  expect((await request.post("/r/410300", { data: "a=1", headers: form })).status()).toBe(405);
  const junk = { ...ours, "Content-Type": "multipart/form-data; boundary=x" };
  expect((await request.post("/sign-in", { data: "junk", headers: junk })).status()).toBe(400);
  const action = { ...ours, "Next-Action": "60abcdef", "Content-Type": "text/plain;charset=UTF-8" };
  expect((await request.post("/", { data: `["$F1"]`, headers: action })).status()).toBe(404);
  expect(await state()).toEqual(before);
});

test("the sign-in routes answer hostile requests with 4xx", async ({ request }) => {
  const form = { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
  const post = (path: string, data: string, headers: Record<string, string> = form) =>
    request.post(path, { data, headers });
  const answers = [
    await request.get("/api/auth/session"),
    await request.get("/api/auth/providers?callbackUrl=javascript:alert(1)"),
    await request.get("/api/auth/csrf", { headers: { Cookie: "__Host-huaru.cb=javascript%3Aalert(1)" } }),
    await post("/api/auth/_log", "message=x"),
    await post("/api/auth/callback/credentials", "username=editor&password=x"),
    await post("/api/auth/callback/credentials", "callbackUrl=%00&username=%ff"),
    await post("/api/auth/callback/credentials", "{", { Origin: origin, "Content-Type": "application/json" }),
    await post("/api/auth/signout", "csrfToken=x"),
  ];
  for (const answer of answers) {
    expect.soft(answer.status(), answer.url()).toBeLessThan(500);
    expect.soft(answer.headers()["cache-control"], answer.url()).toContain("no-store");
  }
});
