/** Every server action, sent to every address, in every form and with every face: refused, and nothing is changed by it. */
import { actionIds, routeAddresses } from "./build-lists";
import { expect, mintSession, origin, servingProcess, SESSION_COOKIE, sql, test } from "./fixtures";

const SHOWN = { fields: {}, notice: null, problems: [], stepUp: false, done: false };
const AT_ONCE = 8;

interface Sent {
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body: string | FormData;
}

const formOf = (parts: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) form.append(name, value);
  return form;
};

/** The action as text, as a form with the right parts, and as a form that a browser without script sends. */
const kinds: readonly ((path: string, id: string) => Sent)[] = [
  (path, id) => ({ path, headers: { "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8" }, body: "[]" }),
  (path, id) => ({ path, headers: { "Next-Action": id }, body: formOf({ 0: JSON.stringify([SHOWN, "$K1"]) }) }),
  (path, id) => ({
    path,
    body: formOf({
      $ACTION_REF_1: "",
      "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
      "$ACTION_1:1": JSON.stringify([SHOWN]),
    }),
  }),
];

/** The same with arguments of another shape: nothing that a verb could take for a form. */
const misshapen: readonly ((path: string, id: string) => Sent)[] = [
  (path, id) => ({ path, headers: { "Next-Action": id, "Content-Type": "text/plain" }, body: "[null,null]" }),
  (path, id) => ({ path, headers: { "Next-Action": id, "X-Action-Forwarded": "1" }, body: formOf({ 0: "[1]" }) }),
  (path, id) => ({
    path,
    body: formOf({ $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }), "$ACTION_1:1": "[1]" }),
  }),
];

async function statusOf({ path, headers, body }: Sent, cookie: string | null): Promise<number> {
  const sent = { Origin: origin, ...headers, ...(cookie === null ? {} : { Cookie: `${SESSION_COOKIE}=${cookie}` }) };
  const answer = await fetch(`${origin}${path}`, { method: "POST", headers: sent, body, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}

/** What answers were given, with an example of each: `{ "404": "/admin …" }`. */
async function answers(all: readonly Sent[], cookie: string | null): Promise<Record<number, string>> {
  const seen: Record<number, string> = {};
  const waiting = [...all];
  const worker = async () => {
    for (let sent = waiting.pop(); sent !== undefined; sent = waiting.pop())
      seen[await statusOf(sent, cookie)] = `${sent.path} ${JSON.stringify(sent.headers)}`;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return seen;
}

const everywhere = (makers: typeof kinds) =>
  routeAddresses.flatMap((path) => actionIds.flatMap((id) => makers.map((make) => make(path, id))));

/** Whose session is misused: somebody who sees every page, and who does nothing in any other test. */
const WHO = "auditor";

/** The acts of nobody and of that person, how she likes her pages, and which of her sessions were ended: other tests run beside this one. */
const state = () =>
  sql(
    `SELECT u.language, u.density,
            (SELECT count(*) FROM audit_log WHERE coalesce(entry_json ->> 'actor', u.id::text) = u.id::text) AS acts,
            (SELECT count(*) FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NOT NULL) AS ended
     FROM app_user u WHERE u.username = $1`,
    [WHO],
  );

test.setTimeout(600_000);

test("every action, sent by nobody to every address, is refused and the same process goes on", async () => {
  const before = { pid: servingProcess(), state: await state() };
  const seen = await answers(everywhere(kinds), null);
  expect(Object.entries(seen).filter(([status]) => Number(status) >= 500)).toEqual([]);
  expect(Object.keys(seen)).toContain("404");
  expect(before).toEqual({ pid: servingProcess(), state: await state() });
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
});

test("every action with arguments of another shape is refused, whoever sends it", async () => {
  const before = { pid: servingProcess(), state: await state() };
  const all = everywhere(misshapen);
  for (const cookie of [null, await mintSession(WHO)]) {
    const seen = await answers(all, cookie);
    expect(Object.keys(seen).filter((status) => !["400", "404", "405", "415"].includes(status))).toEqual([]);
  }
  expect(before).toEqual({ pid: servingProcess(), state: await state() });
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
});
