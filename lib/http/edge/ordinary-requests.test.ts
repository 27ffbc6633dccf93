import { createServer } from "node:http";
import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { takeOrdinaryRequestsOnly } from "./ordinary-requests";

it("answers a request that asks for another protocol as if it had not asked, and lets the connection go", async () => {
  takeOrdinaryRequestsOnly();
  let upgrades = 0;
  const server = createServer((_request, response) => response.end("answered"));
  server.on("upgrade", () => (upgrades += 1));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");

  for (const protocol of ["websocket", "h2c", "nonsense"]) {
    const socket = connect(address.port, "127.0.0.1");
    socket.end(`GET /admin HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK[^]*answered/);
  }

  expect(upgrades).toBe(0);
  server.close();
  await once(server, "close");
});
