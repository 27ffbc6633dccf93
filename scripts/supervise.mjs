/** Keeps the web server up: one that ends by itself is started again, unless it ends again and again. */
import { end } from "./child.mjs";
import { Trouble } from "./steps.mjs";

/** In-flight requests get this long; the database gets the rest of ten seconds. */
const PATIENCE_MS = 5_500;
const FALLS = 3;
const WITHIN_MS = 60_000;

/**
 * Starts the server and starts it again when it falls.
 * @param {() => Promise<{ child: import("node:child_process").ChildProcess, ended: Promise<unknown>, tail: string[] }>} startServer
 */
export async function supervise(startServer) {
  let server = await startServer();
  let ending = false;
  const falls = [];
  return {
    /** Asks the server to finish what is in flight and end. */
    stop() {
      ending = true;
      return end(server, "SIGTERM", PATIENCE_MS);
    },
    /** Resolves when it was asked to end; rejects when it will not stay up. */
    async untilEnded() {
      for (;;) {
        await server.ended.catch(() => undefined);
        if (ending) return;
        falls.push(Date.now());
        if (falls.length >= FALLS && Date.now() - falls.at(-FALLS) < WITHIN_MS) {
          throw new Trouble("The web server ends by itself again and again.", { detail: server.tail.join("\n") });
        }
        console.error("! the web server ended by itself; starting it again 网站意外停止，正在重启");
        server = await startServer();
      }
    },
  };
}
