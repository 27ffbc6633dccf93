/** Where the web server's lines go: on an office's server to our own output, for the journal; in a demonstration to a file, out of the way. */
import { createWriteStream, existsSync, statSync } from "node:fs";

const FILE_BYTES = 20_000_000;

/** A function that takes a line. `file` null: standard output. */
export function journal(file) {
  if (file === null) return (line) => console.log(line);
  const full = existsSync(file) && statSync(file).size > FILE_BYTES;
  const stream = createWriteStream(file, { flags: full ? "w" : "a", mode: 0o600 });
  // A log that cannot be written must not end the site it is about.
  stream.on("error", () => undefined);
  return (line) => stream.write(`${line}\n`);
}
