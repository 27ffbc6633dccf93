/**
 * Every request is an ordinary one. Next listens for connections that ask to become something else, and neither answers nor closes one that
 * the gate would have turned away: its socket would stay open for ever. Without a listener Node takes the question as if nobody had asked.
 */
import diagnostics from "node:diagnostics_channel";
import { Server } from "node:http";

/** Begins to take every request as an ordinary one. Call once in a process; not while developing, where pages are renewed that way. */
export function takeOrdinaryRequestsOnly(): void {
  diagnostics.subscribe("net.server.socket", (message) => serverOf(message)?.removeAllListeners("upgrade"));
}

/** The server of a connection that has just been made; nothing has been read from it yet. */
function serverOf(message: unknown): Server | null {
  if (typeof message !== "object" || message === null || !("socket" in message)) return null;
  const { socket } = message;
  if (typeof socket !== "object" || socket === null || !("server" in socket)) return null;
  return socket.server instanceof Server ? socket.server : null;
}
