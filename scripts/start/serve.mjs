/** The web server: Next as a child of its own, started, awaited, ended. */
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { end, launch } from "./child.mjs";
import { ask, hostToAsk, untilReady } from "./probe.mjs";
import { Trouble } from "./steps.mjs";

/** In-flight requests get this long; the database gets the rest of ten seconds. */
const PATIENCE_MS = 5_500;
const ENDED_AT_ONCE = "The web server ended as soon as it was started. 网站启动后随即停止。";

/** The fetch standard's list: a site there would be served and never seen, and our own question whether it is up would fail for ever. */
const REFUSED = new Set(JSON.parse(readFileSync(new URL("../../lib/refused-ports.json", import.meta.url), "utf8")));

/** The port that `PORT` names, 3000 without. Throws when it is not one, or one that no browser opens. */
export function portFrom(text) {
  const port = Number(text === undefined || text === "" ? 3000 : text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Trouble(`PORT must be a number from 1 to 65535, not "${text}". 端口须是 1 到 65535 的整数。`);
  if (REFUSED.has(port))
    throw new Trouble(
      `PORT: browsers refuse to open port ${port}, so nobody could see the site: choose another, e.g. PORT=3000 npm start. 浏览器拒绝访问端口 ${port}，请换一个。`,
    );
  return port;
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

/**
 * Starts Next.
 * @returns {import("./supervise.mjs").Program}
 */
export function serve({ root, host, port, env, development, onLine, waitingFor }) {
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const command = [development ? "dev" : "start", "-H", host, "-p", String(port)];
  // The development server hands what is imported on to a child whose channel it closes itself: the watch would end it at once.
  const watch = path.join(root, "scripts", "start", "end-with-parent.mjs");
  const server = launch(
    process.execPath,
    [...(development ? [] : ["--import", new URL(`file://${encodeURI(watch)}`).href]), next, ...command],
    { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"], onLine },
  );
  const address = `http://${hostToAsk(host)}:${port}/ready`;
  return {
    pid: server.child.pid,
    ended: server.ended,
    ready: untilReady(server, () => ask(address), waitingFor).then(
      (warnings) => warnings.forEach((line) => console.error(`! ${line}`)),
      (cause) => {
        throw new Trouble(ENDED_AT_ONCE, { cause, detail: server.tail.join("\n") });
      },
    ),
    stop: () => end(server, "SIGTERM", PATIENCE_MS),
    lastWords: () => server.tail.at(-1) ?? "",
  };
}
