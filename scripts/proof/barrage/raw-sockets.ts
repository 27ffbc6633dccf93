/** Bytes that no client would send: broken request lines, headers and lengths, and requests cut in the middle. */
import { connect } from "node:net";

const host = "Host: 127.0.0.1\r\n";
const form = "Content-Type: multipart/form-data; boundary=x\r\n";

/** What is sent, by name. A connection that is closed without an answer is an answer too. */
export const RAW: Readonly<Record<string, string>> = {
  "a NUL in the path": `GET /\0 HTTP/1.1\r\n${host}\r\n`,
  "overlong UTF-8": `GET /\xc0\xaf HTTP/1.1\r\n${host}\r\n`,
  "a bare CR in a header": `GET / HTTP/1.1\r\n${host}X: a\rb\r\n\r\n`,
  "two lengths": `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  "length and chunks": `POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  "bad chunks": `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
  "a header of 20 kB": `GET / HTTP/1.1\r\n${host}X: ${"a".repeat(20_000)}\r\n\r\n`,
  "a lower-case method": `get / HTTP/1.1\r\n${host}\r\n`,
  "HTTP/1.0": "GET / HTTP/1.0\r\n\r\n",
  "HTTP/9.9": `GET / HTTP/9.9\r\n${host}\r\n`,
  "two hosts": `GET / HTTP/1.1\r\n${host}${host}\r\n`,
  "no host": "GET / HTTP/1.1\r\n\r\n",
  "a host with blanks": "GET / HTTP/1.1\r\nHost: a b/c\r\n\r\n",
  "an absolute address": `GET http://127.0.0.1/r/410300 HTTP/1.1\r\n${host}\r\n`,
  "an address that is none": `GET http://[/ HTTP/1.1\r\n${host}\r\n`,
  "a star": `OPTIONS * HTTP/1.1\r\n${host}\r\n`,
  "an authority": `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
  TRACE: `TRACE / HTTP/1.1\r\n${host}\r\n`,
  "an upgrade": upgradeAt("/"),
  "an upgrade where the gate answers": upgradeAt("/admin"),
  "a form cut in the middle": `POST /sign-in HTTP/1.1\r\n${host}${form}Content-Length: 500\r\n\r\n--x\r\nContent-Disp`,
  "an action cut in the middle": `POST /admin HTTP/1.1\r\n${host}${form}Next-Action: 7f00\r\nContent-Length: 500\r\n\r\n--x\r\n`,
  "a calculation cut in the middle": `POST /api/v1/evaluate HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"region":`,
  "two requests at once": `GET /health HTTP/1.1\r\n${host}\r\nGET /assets/%ff HTTP/1.1\r\n${host}\r\n`,
  "nothing but noise": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
};

/** A request that asks for the connection to become a web socket. */
export function upgradeAt(path: string): string {
  return `GET ${path} HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n`;
}

/** How long the other side of a connection is waited for: a request that is not whole gets no answer. */
const LISTEN_MS = 1_000;

/** The statuses that came back. The connection is then cut, whatever it was in the middle of. */
export function sendRaw(origin: string, bytes: string): Promise<number[]> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect(Number(port), hostname, () => socket.write(Buffer.from(bytes, "latin1")));
    const timer = setTimeout(() => socket.destroy(), LISTEN_MS);
    socket.on("data", (chunk: Buffer) => (heard += chunk.toString("latin1")));
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(timer);
      resolve([...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)));
    });
  });
}
