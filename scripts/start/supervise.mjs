/**
 * Keeps a program up: when it ends by itself it is started again, after a pause that grows from fall to fall, for ever. Nothing that
 * goes wrong with the program, its start or its probe reaches the caller: whatever else is running goes on.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { fallsInARow, pauseAfter } from "./back-off.mjs";
import { explain } from "./steps.mjs";

/** How much of a program's last words stands in the line about its fall. */
const LAST_WORDS = 300;

const pause = (ms, signal) => sleep(ms, undefined, { signal });

/**
 * A running program. `ready` resolves when it does its work and rejects, with the sentence for a person, when it ended before;
 * `ended` resolves when it is gone; `stop` ends it; `lastWords` is what it said last.
 * @typedef {{ ready: Promise<unknown>, ended: Promise<{ code: number | null, signal: string | null }>, stop: () => Promise<void>,
 *   lastWords: () => string | Promise<string> }} Program
 */

/**
 * Starts a program and keeps it up until `stop`. `ready` resolves when it is up for the first time, and rejects only when a first start
 * ends with an exit code of its own: then its settings or its files are wrong, and a person sits before the message.
 * @param {{ name: { en: string, zh: string }, start: () => Program | Promise<Program>, say?: (line: string) => void,
 *   wait?: (ms: number, signal: AbortSignal) => Promise<unknown>, now?: () => number }} options
 * @returns {{ ready: Promise<void>, stop: () => Promise<void> }}
 */
export function supervise({ name, start, say = console.error, wait = pause, now = Date.now }) {
  const leaving = new AbortController();
  let starting = Promise.resolve(null);
  let wasReady = false;

  const oneLife = async (onReady) => {
    starting = Promise.resolve().then(start);
    const program = await starting;
    let readyAt = null;
    const neverReady = program.ready.then(
      () => {
        readyAt = now();
        if (wasReady) say(`✓ ${name.en} is up again. ${name.zh}已恢复。`);
        wasReady = true;
        onReady();
        return null;
      },
      (error) => error,
    );
    const { signal, code } = await program.ended;
    const upMs = readyAt === null ? 0 : now() - readyAt;
    return {
      upMs,
      signal,
      error: await neverReady,
      words: `${signal ?? `exit code ${code}`} ${await program.lastWords()}`,
    };
  };

  const keepUp = async (onReady) => {
    for (let falls = 0; ;) {
      const life = await oneLife(onReady).catch((error) => ({ upMs: 0, error, words: explain(error) }));
      if (leaving.signal.aborted) return;
      // Ended from outside is another matter: by the kernel that needed the memory, for example.
      if (!wasReady && !life.signal) throw life.error;
      falls = fallsInARow(falls, life.upMs);
      const [ms, why] = [pauseAfter(falls), life.words.split("\n", 1)[0].trim().slice(0, LAST_WORDS)];
      say(`! ${name.en} ended by itself; it is started again in ${ms / 1000} s: ${why}`);
      say(`! ${name.zh}意外停止，${ms / 1000} 秒后重新启动。`);
      await wait(ms, leaving.signal).catch(() => undefined);
      if (leaving.signal.aborted) return;
    }
  };

  let done;
  const ready = new Promise((resolve, reject) => {
    done = keepUp(resolve).catch(reject);
  });
  return {
    ready,
    async stop() {
      leaving.abort();
      const program = await starting.catch(() => null);
      await program?.stop();
      await done;
    },
  };
}
