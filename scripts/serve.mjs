/** The web server: Next as a child of its own, started, awaited, ended. */
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./child.mjs";
import { Trouble } from "./steps.mjs";

const READY_MS = 60_000;

/** The port that `PORT` names, 3000 without. Throws when it is not one. */
export function portFrom(text) {
  const port = Number(text === undefined || text === "" ? 3000 : text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Trouble(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/** Throws when somebody else listens there. */
export async function portIsFree(host, port) {
  const server = createServer();
  await new Promise((resolve, reject) =>
    server.once("error", reject).listen({ host, port, exclusive: true }, resolve),
  ).catch((error) => {
    throw new Trouble(whyNot(error, host, port), { cause: error });
  });
  await new Promise((resolve) => server.close(resolve));
}

function whyNot(error, host, port) {
  if (error.code === "EADDRINUSE")
    return `Port ${port} is taken: end what uses it, or choose another, e.g. PORT=${port + 1} npm start. 端口被占用。`;
  if (error.code === "EACCES") return `Port ${port} needs root: choose one above 1023, e.g. PORT=3000.`;
  return `Nobody can listen on ${host}:${port}: ${error.code ?? error.message}.`;
}

/** Starts Next and waits until it says that it is ready to serve. */
export async function serve({ root, host, port, env, development, onLine }) {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const command = [development ? "dev" : "start", "-H", host, "-p", String(port)];
  // The development server hands what is imported on to a child whose channel it closes itself: the watch would end it at once.
  const watch = path.join(root, "scripts", "end-with-parent.mjs");
  const server = launch(
    process.execPath,
    [...(development ? [] : ["--import", new URL(`file://${encodeURI(watch)}`).href]), next, ...command],
    { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"], onLine },
  );
  await untilReady(server, `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}/ready`);
  return server;
}

async function untilReady(server, address) {
  let gone = false;
  void server.ended.then(
    () => (gone = true),
    () => (gone = true),
  );
  let last = "no answer";
  for (const since = Date.now(); Date.now() - since < READY_MS; await sleep(100)) {
    if (gone) throw new Trouble("The web server ended as soon as it was started.", { detail: server.tail.join("\n") });
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    if (answer) last = `${answer.status} ${await answer.text()}`;
  }
  throw new Trouble(`The web server is not ready after a minute: ${last}`, { detail: server.tail.join("\n") });
}
