/** Asks a server of ours whether it is ready, again and again, for as long as it lives. */
import { setTimeout as sleep } from "node:timers/promises";
import { Trouble } from "./steps.mjs";

const PATIENCE_MS = 5_000;
/** Asked often at first; one that takes long is not helped by being asked. */
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 2_000;

/** The host to ask for a server that listens on `host`: an address that means "all" is no address, and IPv6 stands in brackets. */
export function hostToAsk(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/**
 * One question. Never rejects: a connection that is refused, cut while the answer comes, or too slow is an answer too. A server whose
 * every fault waits for a person, and that answers readers meanwhile, is as ready as it will be: `warnings` says what the person has to do.
 * @returns {Promise<{ ready: boolean, said: string, warnings?: string[] }>}
 */
export async function ask(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await answer.text();
    const said = `${answer.status} ${text.slice(0, 200)}`.trim();
    if (answer.ok) return { ready: true, said };
    const warnings = warningsIn(text);
    return warnings.length === 0 ? { ready: false, said } : { ready: true, said, warnings };
  } catch (error) {
    return { ready: false, said: `no answer (${error?.cause?.code ?? error?.name ?? error})` };
  }
}

function warningsIn(text) {
  try {
    const { settled, says } = JSON.parse(text);
    return settled === true ? says.flatMap((sentence) => [sentence.en, sentence["zh-CN"]]) : [];
  } catch {
    return [];
  }
}

/**
 * Resolves, to the warnings, when the server says that it is ready; rejects when it ended before. Between the two it waits as long as it takes, and
 * `waitingFor` hears for what.
 */
export async function untilReady(server, question, waitingFor = () => undefined) {
  const gone = server.ended.then(
    () => "gone",
    () => "gone",
  );
  let [said, warnings] = ["", []];
  const askAgain = async (pause) => {
    const answer = await question();
    if (answer.ready) {
      warnings = answer.warnings ?? [];
      return "ready";
    }
    said = answer.said;
    waitingFor(said);
    await sleep(pause);
    return "not yet";
  };
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.25, LAST_PAUSE_MS)) {
    const outcome = await Promise.race([gone, askAgain(pause)]);
    if (outcome === "ready") return warnings;
    if (outcome === "gone") throw new Trouble(`It ended before it was ready: ${said}`);
  }
}
