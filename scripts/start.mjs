/** `npm start`: from a fresh checkout to a served address. `--dev` serves with Next's development server instead. */
import "./start/node-version.mjs";

// Loaded only now: an old Node could not even read the rest.
const { start } = await import("./start/start-huaru.mjs");
await start({ development: process.argv.includes("--dev") });
