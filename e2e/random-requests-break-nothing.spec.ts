/** A short barrage of random requests beside all the other tests; the long one is `npm run fuzz`. */
import { barrage, failures } from "../scripts/barrage/barrage";
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
