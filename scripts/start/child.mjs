/** Programs that are started, watched and, when we leave, ended with everything they started themselves. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { DISK_FULL, Trouble } from "./steps.mjs";

/** Children now running. Each leads a process group of its own, so that Ctrl-C reaches us first and them when we say so. */
const running = new Set();

/** How much of a program's last words is kept for a report. */
const KEPT_LINES = 40;
/** How long after its end a program's last words may still arrive. */
const LAST_WORDS_MS = 1_000;

/**
 * Starts a program in its own process group. `onLine` hears every line of both of its outputs. `tail` is the last lines of both, for a
 * report to a person: what a program has to say to us is in `out`, its standard output alone, since Node and others add to the other.
 * @returns {{ child: import("node:child_process").ChildProcess, ended: Promise<{ code: number | null, signal: string | null }>,
 *   tail: string[], out: string[] }}
 */
export function launch(command, args, { onLine, ...options } = {}) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true, ...options });
  const [tail, out] = [[], []];
  lines(child.stdout, (line) => (keep(out, line), keep(tail, line), onLine?.(line)));
  lines(child.stderr, (line) => (keep(tail, line), onLine?.(line)));
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.once("error", (error) => (running.delete(child), reject(error)));
    child.once("close", (code, signal) => (running.delete(child), resolve({ code, signal })));
    // Something that it left behind may hold its outputs open for ever: it has ended all the same.
    child.once("exit", (code, signal) => setTimeout(() => resolve({ code, signal }), LAST_WORDS_MS));
  });
  // Whoever waits for the end hears of the error; nobody has to.
  ended.catch(() => undefined);
  return { child, ended, tail, out };
}

function keep(list, line) {
  list.push(line);
  if (list.length > KEPT_LINES) list.shift();
}

function lines(stream, hear) {
  let rest = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (text) => {
    const parts = (rest + text).split(/\r?\n/);
    rest = parts.pop() ?? "";
    parts.forEach(hear);
  });
  stream?.on("end", () => rest && hear(rest));
}

/** Runs a program to its end and returns the last lines of its standard output. Throws `Trouble` with the sentence given when it fails. */
export async function run(sentence, command, args, options) {
  const { ended, tail, out } = launch(command, args, options);
  const { code, signal } = await ended.catch((error) => {
    throw new Trouble(`${sentence} (${command}: ${error.code ?? error.message})`, { cause: error });
  });
  if (code === 0) return out;
  const detail = tail.join("\n");
  if (/No space left on device|ENOSPC/i.test(detail)) throw new Trouble(DISK_FULL, { detail });
  throw new Trouble(`${sentence} (${signal ?? `exit code ${code}`})`, { detail });
}

/**
 * Runs a program of ours that answers with `answer` of scripts/start/answer.ts, and returns the value. Whatever else stands in its outputs, in
 * whatever order, is for people. Throws `Trouble` with the sentence given when it ends without an answer.
 */
export async function answerOf(sentence, command, args, { env = process.env, ...options } = {}) {
  const mark = `answer ${randomUUID()} `;
  let answer;
  const onLine = (line) => line.startsWith(mark) && (answer = line.slice(mark.length));
  const { ended, tail } = launch(command, args, { ...options, onLine, env: { ...env, HUARU_ANSWER_MARK: mark } });
  const { code, signal } = await ended;
  if (answer !== undefined) return JSON.parse(answer);
  throw new Trouble(`${sentence} (${signal ?? `exit code ${code}`})`, { detail: tail.join("\n") });
}

/** Sends a signal to a child and to everything it started. */
export function signalGroup(child, signal) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Asks a child to end; insists after `patienceMs`. Resolves when it is gone. */
export async function end(handle, signal, patienceMs) {
  if (handle.child.pid === undefined) return;
  const insist = setTimeout(() => signalGroup(handle.child, "SIGKILL"), patienceMs);
  // Only the leader is asked: it knows in which order its own children go.
  handle.child.kill(signal);
  await handle.ended.catch(() => undefined);
  clearTimeout(insist);
}

/** Ends whatever is still running, at once. */
export function endAll() {
  for (const child of running) signalGroup(child, "SIGKILL");
}
