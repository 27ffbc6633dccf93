/** `npm test`: every check, one readable list, and a last line that a machine can read. Names as arguments choose checks: `npm test -- unit`. */
import "./start/node-version.mjs";

// Loaded only now: an old Node could not even read the rest.
const { test } = await import("./test/test-huaru.mjs");
await test(process.argv.slice(2));
