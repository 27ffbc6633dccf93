/**
 * Many random requests against a product of its own: `npm run fuzz [requests] [seed]`. Writes what came of them to `docs/fuzz.md`; fails
 * when an answer was 5xx, when none came, when one took longer than two seconds, or when the serving process was another one afterwards.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import demonstration from "@/lib/data/account/demo-accounts.json" with { type: "json" };
import * as z from "zod";
import { ownProduct } from "@/e2e/own-product";
import { barrage, failures, slow } from "@/scripts/proof/barrage/barrage";
import { report } from "@/scripts/proof/barrage/report";

const [, , requests = "20000", seed = "1"] = process.argv;

const product = await ownProduct();
const { origin } = product;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void product.end().then(() => process.exit(1)));
try {
  const before = servingProcess();
  const sessions = await Promise.all(demonstration.accounts.map(({ username }) => signIn(username)));
  // Only now: the start command may have made the build anew.
  const { actionIds, routeAddresses } = await import("@/e2e/build-lists");
  const target = { origin, addresses: routeAddresses, actions: actionIds, sessions };
  const since = performance.now();
  const outcome = await barrage(target, Number(seed), Number(requests));
  const seconds = Math.round((performance.now() - since) / 1000);
  const lives = servingProcess() === before && (await fetch(`${origin}/ready`)).status === 200;
  const text = report({
    outcome,
    seconds,
    lives,
    command: `npm run fuzz ${requests} ${seed}`,
    day: new Date().toISOString().slice(0, 10),
  });
  writeFileSync(path.join(import.meta.dirname, "../..", "docs", "fuzz.md"), text);
  console.log(text);
  const { failed, unanswered } = failures(outcome);
  process.exitCode = failed + unanswered + slow(outcome) === 0 && lives ? 0 : 1;
} finally {
  await product.end();
}

function servingProcess(): number {
  const facts: unknown = JSON.parse(readFileSync(path.join(product.dataDir, "running.json"), "utf8"));
  return z.object({ serverPid: z.number() }).parse(facts).serverPid;
}

/** Signs in as a person does, and returns what her browser would send from then on. */
async function signIn(username: string): Promise<string> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await first.json());
  const body = new URLSearchParams({ csrfToken, json: "true", username, password: demonstration.password });
  const headers = { Cookie: cookiesOf(first), Origin: origin };
  return cookiesOf(
    await fetch(`${origin}/api/auth/callback/credentials`, { method: "POST", headers, body, redirect: "manual" }),
  );
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
}
