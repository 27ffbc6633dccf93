import { describe, expect, it } from "vitest";
import { originsOf, turnedAway } from "./gate";

const ORIGIN = "https://huaru.example";

/** One page with one action. */
const HERS = "60ab";
const SITE = {
  origin: ORIGIN,
  actionsAt: (pathname: string) => new Set(pathname === "/admin/people" ? [HERS] : []),
};

const post = (path: string, headers: Record<string, string>, body: BodyInit = "a=1") =>
  new Request(`${ORIGIN}${path}`, {
    method: "POST",
    body,
    headers: { "Content-Length": "3", Origin: ORIGIN, ...headers },
  });

const without = (name: string, request: Request) => {
  request.headers.delete(name);
  return request;
};

const statusOf = async (request: Request) => (await turnedAway(request, SITE))?.status ?? "passes";

const SHOWN = { fields: { name: "$$5" }, notice: null, problems: [], stepUp: false, done: false };

/** What a browser sends: with script the action stands in a header, without it in the form. */
const sent = (path: string, parts: Record<string, string | Blob>, headers: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  const all = { Origin: ORIGIN, "Content-Length": "300", ...headers };
  return new Request(`${ORIGIN}${path}`, { method: "POST", body: form, headers: all });
};

const byScript = (first: unknown, more: Record<string, string | Blob> = {}, headers: Record<string, string> = {}) =>
  sent("/admin/people", { _1_name: "x", ...more, 0: JSON.stringify(first) }, { "Next-Action": HERS, ...headers });

const withoutScript = (parts: Record<string, string | Blob>, path = "/admin/people") =>
  sent(path, {
    $ACTION_REF_1: "",
    "$ACTION_1:0": `{"id":"${HERS}","bound":"$@1"}`,
    "$ACTION_1:1": JSON.stringify([SHOWN]),
    $ACTION_KEY: "k1",
    name: "x",
    ...parts,
  });

describe("the gate lets pass what a route of ours can mean", () => {
  it.each([
    ["a page", new Request(`${ORIGIN}/r/110000?on=2025-07`)],
    ["a page in Chinese script", new Request(`${ORIGIN}/find/%E5%8C%97%E4%BA%AC`)],
    ["a form of ours", post("/admin/people", { "Content-Type": "application/x-www-form-urlencoded" })],
    ["a report of a browser that says nothing about itself", without("origin", post("/api/csp", {}))],
    ["a calculation for anybody", without("origin", post("/api/v1/evaluate", { "Content-Type": "application/json" }))],
    ["an action of the page, sent by script", byScript([SHOWN, "$K1"])],
    ["an action of the page, sent without script", withoutScript({})],
    ["an answer of an action, bound to the next", byScript([{ ...SHOWN, value: { link: "$undefined" } }, "$K1"])],
  ])("%s", async (_what, request) => {
    expect(await statusOf(request)).toBe("passes");
  });

  it("a multipart form that can be read", async () => {
    const form = new FormData();
    form.set("reason", "北京市医保局公告");
    const request = new Request(`${ORIGIN}/admin`, {
      method: "POST",
      body: form,
      headers: { Origin: ORIGIN, "Content-Length": "300" },
    });
    expect(await statusOf(request)).toBe("passes");
  });
});

describe("the gate turns away", () => {
  it.each([
    ["percent signs that stand for nothing", new Request(`${ORIGIN}/r/%E0%A4%A`), 400],
    ["a NUL in the address", new Request(`${ORIGIN}/r/%00`), 400],
    ["the framework's own page of failures", new Request(`${ORIGIN}/_global-error`), 404],
    ["another method", new Request(`${ORIGIN}/r/110000`, { method: "DELETE" }), 405],
    ["a form from elsewhere", post("/admin", { Origin: "https://evil.example" }), 403],
    ["a form from an opaque origin", post("/admin", { Origin: "null" }), 403],
    ["a form from the same host over http", post("/admin", { Origin: "http://huaru.example" }), 403],
    [
      "a form with a forged forwarded host",
      post("/admin", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }),
      403,
    ],
    ["a form without origin", without("origin", post("/admin", { Referer: `${ORIGIN}/admin` })), 403],
    ["a body of unknown length", without("content-length", post("/admin", {})), 411],
    ["a body of 10 MB", post("/admin", { "Content-Length": "10485760" }), 413],
    ["a long report", post("/api/csp", { "Content-Length": "8193" }), 413],
    ["a multipart form for the API", post("/api/csp", { "Content-Type": "multipart/form-data; boundary=x" }), 415],
    [
      "a multipart form that is none",
      post("/admin", { "Content-Type": "multipart/form-data; boundary=x" }, "junk"),
      400,
    ],
  ])("%s", async (_what, request, status) => {
    expect(await statusOf(request)).toBe(status);
  });

  it("and says so without script, without a cache, and with the methods it knows", async () => {
    const refused = await turnedAway(new Request(`${ORIGIN}/`, { method: "PUT" }), SITE);
    expect(refused?.headers.get("Allow")).toBe("GET, HEAD, POST");
    expect(refused?.headers.get("Cache-Control")).toBe("no-store");
    expect(refused?.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(refused?.headers.get("Strict-Transport-Security")).toBeNull();
  });
});

describe("an action", () => {
  const part = (header: string, value: string) => `--x\r\n${header}\r\n\r\n${value}\r\n`;
  const field = 'Content-Disposition: form-data; name="_1_name"';
  const last = part('Content-Disposition: form-data; name="0"', JSON.stringify([SHOWN, "$K1"]));

  it.each([
    ["as browsers write it", `${part(field, "洛\r\n阳")}${last}--x--\r\n`, "passes"],
    [
      "with a part of a kind of its own",
      `${part(`${field}\r\nContent-Type: application/octet-stream`, "x")}${last}--x--\r\n`,
      400,
    ],
    [
      "with a part in another alphabet",
      `${part(`${field}\r\nContent-Type: text/plain; charset=utf-16`, "x")}${last}--x--\r\n`,
      400,
    ],
    ["with a packed part", `${part(`${field}\r\nContent-Transfer-Encoding: base64`, "eA==")}${last}--x--\r\n`, 400],
    [
      "with a name in another spelling",
      `${part("Content-Disposition: form-data; name=_1_name", "x")}${last}--x--\r\n`,
      400,
    ],
    ["with something before it", `x\r\n${last}--x--\r\n`, 400],
    ["without its end", last, 400],
  ])("%s", async (_what, body, status) => {
    const type = { "Next-Action": HERS, "Content-Type": "multipart/form-data; boundary=x", "Content-Length": "300" };
    expect(await statusOf(post("/admin/people", type, body))).toBe(status);
  });

  it.each(["Multipart/Form-Data; boundary=x", "multipart/form-data; charset=utf-8; boundary=x", "multipart/form-data"])(
    "in a form that says of itself %s is not read",
    async (type) => {
      expect(await statusOf(post("/admin/people", { "Next-Action": HERS, "Content-Type": type }))).toBe(415);
    },
  );

  const text = { "Next-Action": HERS, "Content-Type": "text/plain;charset=UTF-8" };
  const longest = { ...SHOWN, value: JSON.parse("[".repeat(40) + "]".repeat(40)) };

  it.each([
    ["of another page", sent("/admin", { 0: JSON.stringify([SHOWN, "$K1"]) }, { "Next-Action": HERS })],
    ["of another build", sent("/admin/people", { 0: "[]" }, { "Next-Action": "7f00" })],
    ["of another page, without script", withoutScript({}, "/admin")],
    ["of another build, without script", withoutScript({ "$ACTION_1:0": `{"id":"7f00","bound":"$@1"}` })],
    ["on a public address", post("/r/110000", text, "[]")],
    ["that says it was forwarded", byScript([SHOWN, "$K1"], {}, { "X-Action-Forwarded": "1" })],
  ])("%s is told that the form is out of date", async (_what, request) => {
    const refused = await turnedAway(request, SITE);
    expect(refused?.status).toBe(404);
    expect(refused?.headers.get("X-Nextjs-Action-Not-Found")).toBe("1");
    expect(await refused?.text()).toMatch(/out of date.*已过期/);
  });

  it.each([
    ["as text", post("/admin/people", text, "[]")],
    ["as text with arguments", post("/admin/people", text, "[null,null]")],
    ["as JSON", post("/admin/people", { ...text, "Content-Type": "application/json" }, "[]")],
    [
      "as a form of another kind",
      post("/admin/people", { ...text, "Content-Type": "application/x-www-form-urlencoded" }),
    ],
    ["without arguments", byScript([])],
    ["with one", byScript([SHOWN])],
    ["with three", byScript([SHOWN, "$K1", 1])],
    ["with nothing for the form", byScript([SHOWN, null])],
    ["with nothing for what was shown", byScript([null, "$K1"])],
    ["with another thing for what was shown", byScript([{ fields: [] }, "$K1"])],
    ["with a reference to a function", byScript([{ ...SHOWN, fields: { name: "$F1" } }, "$K1"])],
    ["with a reference to a part that is not there", byScript([{ ...SHOWN, value: "$@7" }, "$K1"])],
    ["that reaches for a prototype", byScript(JSON.parse(`[{"__proto__":{}},"$K1"]`))],
    ["that is too deep", byScript([longest, "$K1"])],
    ["with a file", byScript([SHOWN, "$K1"], { _1_name: new Blob(["x"]) })],
    ["that is no JSON", withoutScript({ "$ACTION_1:0": "junk" })],
    ["bound to nothing", withoutScript({ "$ACTION_1:1": "[]" })],
    ["bound to two things", withoutScript({ "$ACTION_1:1": JSON.stringify([SHOWN, SHOWN]) })],
    ["bound to another thing", withoutScript({ "$ACTION_1:1": "[null]" })],
    ["bound elsewhere", withoutScript({ "$ACTION_1:0": `{"id":"${HERS}","bound":"$@2"}` })],
    ["named twice", withoutScript({ $ACTION_REF_2: "" })],
    ["named without what it is bound to", sent("/admin/people", { [`$ACTION_ID_${HERS}`]: "" })],
  ])("%s is no form of ours", async (_what, request) => {
    expect(await statusOf(request)).toBe(400);
  });

  it("is not looked for while developing, when nobody has the whole list", async () => {
    const developing = { origin: ORIGIN, actionsAt: null };
    expect(
      await turnedAway(sent("/admin", { 0: JSON.stringify([SHOWN, "$K1"]) }, { "Next-Action": "7f" }), developing),
    ).toBeNull();
  });
});

describe("where our forms stand", () => {
  it("is one origin, and on loopback the same port under each of its names", () => {
    expect(originsOf(ORIGIN)).toEqual([ORIGIN]);
    expect(originsOf("http://127.0.0.1:3000")).toEqual([
      "http://127.0.0.1:3000",
      "http://localhost:3000",
      "http://[::1]:3000",
    ]);
  });
});
