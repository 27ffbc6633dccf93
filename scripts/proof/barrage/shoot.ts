/** Sends one request exactly as it was made up: no client tidies its address or its method. */
import { Agent, request } from "node:http";
import type { Shot } from "./shot";

export interface Hit {
  /** Of the answer; 0 when the connection was cut or nothing came in time. */
  readonly status: number;
  readonly ms: number;
}

const PATIENCE_MS = 30_000;

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** Sends a request. One whose connection is cut is sent once more on its own: the one before it may have spoilt the connection they shared. */
export async function shoot(origin: string, shot: Shot): Promise<Hit> {
  const hit = await send(origin, shot, agent);
  return hit.status === 0 && hit.ms < PATIENCE_MS ? send(origin, shot, false) : hit;
}

function send(origin: string, { method, path, headers, body }: Shot, by: Agent | false): Promise<Hit> {
  const { hostname, port } = new URL(origin);
  const since = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - since });
    const sent = request({ agent: by, hostname, port, method, path, headers, timeout: PATIENCE_MS }, (answer) => {
      answer.on("end", () => done(answer.statusCode ?? 0)).on("error", () => done(0));
      answer.resume();
    });
    sent.on("timeout", () => sent.destroy()).on("error", () => done(0));
    sent.end(body ?? undefined);
  });
}
