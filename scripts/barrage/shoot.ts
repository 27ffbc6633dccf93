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

export function shoot(origin: string, { method, path, headers, body }: Shot): Promise<Hit> {
  const { hostname, port } = new URL(origin);
  const since = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - since });
    const sent = request({ agent, hostname, port, method, path, headers, timeout: PATIENCE_MS }, (answer) => {
      answer.on("end", () => done(answer.statusCode ?? 0)).on("error", () => done(0));
      answer.resume();
    });
    sent.on("timeout", () => sent.destroy()).on("error", () => done(0));
    sent.end(body ?? undefined);
  });
}
