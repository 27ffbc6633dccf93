/** What a person sees while a command works: a line for each step, and one sentence when it cannot go on. */

/** Something a person can act on: one sentence, and what a program said about it. */
export class Trouble extends Error {
  /**
   * @param {string} sentence
   * @param {{ detail?: string, cause?: unknown }} [more]
   */
  constructor(sentence, more = {}) {
    super(sentence, { cause: more.cause });
    this.detail = more.detail;
  }
}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** How often a step that takes long says that it is still alive. */
const PATIENCE_MS = 10_000;

/**
 * Runs one step and tells about it: a line when it begins, a sign of life now and then, a line with its time when it ends.
 * `work` may return a text, which is added to the last line, and may say what it is waiting for, which is added to the sign of life.
 */
export async function step(title, work) {
  const since = performance.now();
  let waitingFor = "";
  console.log(`… ${title}`);
  const alive = setInterval(() => console.log(`  ${title}: ${seconds(since)}${waitingFor}`), PATIENCE_MS);
  alive.unref();
  try {
    const note = await work((what) => (waitingFor = `, waiting 正在等待: ${what}`));
    console.log(`✓ ${title}${typeof note === "string" ? `: ${note}` : ""} (${seconds(since)})`);
    return note;
  } finally {
    clearInterval(alive);
  }
}

/** The sentence for an error of any kind. */
export function explain(error) {
  if (error instanceof Trouble) return error.message;
  if (error?.code === "ENOSPC" || /No space left on device/i.test(String(error?.message))) return DISK_FULL;
  if (error?.code === "EACCES" || error?.code === "EROFS")
    return `No permission to write: ${error.path ?? error.message}`;
  return `Unexpected: ${error?.stack ?? error}`;
}

export const DISK_FULL = "The disk is full: free some space and start again; nothing was left half-done. 磁盘已满。";

/** Says what went wrong, the sentence last, where the eye is. */
export function report(error) {
  if (error?.detail) console.error(error.detail.trimEnd().replaceAll(/^/gm, "  | "));
  console.error(`✗ ${explain(error)}`);
}
