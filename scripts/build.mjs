/** `npm run build`: packages, Prisma client and build, without a database or a setting: for a machine that builds what another serves. */
import "./start/node-version.mjs";

// Loaded only now: an old Node could not even read the rest.
const { prepareCheckout } = await import("./start/checkout.mjs");
const { report } = await import("./start/steps.mjs");
const path = await import("node:path");

try {
  await prepareCheckout(path.resolve(import.meta.dirname, ".."));
} catch (error) {
  report(error);
  process.exitCode = 1;
}
