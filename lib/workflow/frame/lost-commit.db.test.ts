import { beforeAll, expect, inject, test } from "vitest";
import pg from "pg";
import { aCountry, aKey, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { aDoc, aDraftItem, seriesTyped } from "@/prisma/testing/editorial";
import { done } from "@/lib/domain/deed/outcome";
import { runCommand } from "./run-command";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";

/** A connection that is cut while its transaction commits: the deed may be done, and must not be told as undone. */

let editor: Player;
let superuser: pg.Client;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("起草", "editor@370000");
  superuser = new pg.Client({ connectionString: inject("server") });
  await superuser.connect();
  return () => superuser.end();
});

/** Ends a connection, and waits until the server has no such process any more. */
async function ended(pid: number | undefined): Promise<void> {
  await superuser.query("SELECT pg_terminate_backend($1)", [pid]);
  const rest = () => superuser.query("SELECT FROM pg_stat_activity WHERE pid = $1", [pid]);
  await expect.poll(async () => (await rest()).rowCount, { timeout: 10_000 }).toBe(0);
}

test("a deed whose commit was not answered is told as it is in the database, or as not known; never as undone", async () => {
  const key = aKey();
  let gone = Promise.resolve();
  const cut = runCommand({ name: "start-proposal", key, input: {} }, editor.session, clock, async ({ tx }) => {
    const [backend] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    // After the last statement of the deed, and before its commit is answered.
    gone = new Promise((resolve) => setTimeout(() => resolve(ended(backend?.pid)), 0));
    await tx.$queryRaw`SELECT pg_sleep(0)::text`;
    return done({ value: { proposalId: key }, audit: null });
  });
  const outcome = await cut;
  if (outcome.ok) expect(outcome.value).toEqual({ proposalId: key });
  else expect(JSON.stringify(outcome.refusal)).toMatch(/outcome_unknown|busy/);
  // The commit may have been quicker: what comes next is then not to be given the connection that is about to end.
  await gone;
});

test("the same key again gets one answer", async () => {
  const item = aDraftItem();
  const series = seriesTyped(item.key, item.region);
  const input = { key: aKey(), series, kind: "change", doc: aDoc(item) } as const;
  const first = await startProposal(input, editor.session, clock);
  expect(await startProposal(input, editor.session, clock)).toEqual(first);
});
