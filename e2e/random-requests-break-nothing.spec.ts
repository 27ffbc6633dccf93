/** A short barrage of random requests beside all the other tests; the long one is `npm run fuzz`. */
import { barrage, failures } from "@/scripts/proof/barrage/barrage";
import { RAW, sendRaw, upgradeAt } from "@/scripts/proof/barrage/raw-sockets";
import { actionIds, routeAddresses } from "./build-lists";
import { expect, mintSession, origin, servingProcess, SESSION_COOKIE, test } from "./fixtures";

test.setTimeout(300_000);

test("random requests get no 5xx and leave the process as it is", async () => {
  const before = servingProcess();
  const people = ["editor", "reviewer", "publisher", "admin", "auditor"] as const;
  const sessions = await Promise.all(people.map(async (person) => `${SESSION_COOKIE}=${await mintSession(person)}`));
  const target = { origin, addresses: routeAddresses, actions: actionIds, sessions };
  const outcome = await barrage(target, 7, 500);
  expect(outcome.faults.filter((fault) => /^(?:0|5\d\d) /.test(fault))).toEqual([]);
  expect(failures(outcome)).toEqual({ failed: 0, unanswered: 0 });
  expect(servingProcess()).toBe(before);
  expect((await fetch(`${origin}/ready`)).status).toBe(200);
});

test("a request that asks for another protocol is answered like any other", async () => {
  const answers = ["/", "/admin", "/sign-in", "/nowhere", "/%ff", "/api/v1/head", "/_next/static/x", "/ready"].map(
    async (path) => [path, await sendRaw(origin, upgradeAt(path))] as const,
  );
  expect(Object.fromEntries(await Promise.all(answers))).toEqual({
    "/": [200],
    "/admin": [307],
    "/sign-in": [200],
    "/nowhere": [404],
    "/%ff": [400],
    "/api/v1/head": [200],
    "/_next/static/x": [404],
    "/ready": [200],
  });
});

test("an address that names a host is answered as its path", async () => {
  expect(await sendRaw(origin, RAW["an absolute address"] ?? "")).toEqual([200]);
});
