import { createServer } from "node:http";
import { once } from "node:events";
import { afterEach, expect, it } from "vitest";
import { ask, hostToAsk, untilReady } from "./probe.mjs";

const opened = [];
afterEach(() => opened.splice(0).forEach((server) => (server.closeAllConnections(), server.close())));

async function listening(answer) {
  const server = createServer(answer);
  opened.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  return `http://127.0.0.1:${server.address().port}/ready`;
}

it("an answer whose body never comes is an answer: not ready", { timeout: 10_000 }, async () => {
  const address = await listening((_request, response) => {
    response.writeHead(503, { "Content-Type": "application/json" });
    response.write("{");
  });
  expect(await ask(address)).toEqual({ ready: false, said: "no answer (TimeoutError)" });
});

it("an answer that is cut in the middle is an answer: not ready", async () => {
  const address = await listening((_request, response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write("{", () => response.destroy());
  });
  expect((await ask(address)).ready).toBe(false);
});

it("a server that is not there, and one whose address is none, are not ready", async () => {
  expect(await ask("http://127.0.0.1:1/ready")).toMatchObject({ ready: false });
  expect(await ask("http://::1:80/ready")).toMatchObject({ ready: false });
});

it("waits through every kind of bad answer until a good one, and says for what", async () => {
  let count = 0;
  const address = await listening((_request, response) => {
    count += 1;
    if (count === 1) response.destroy();
    else response.writeHead(count < 4 ? 503 : 200).end(count < 4 ? '{"failed":["register"]}' : "{}");
  });
  const heard = [];
  await untilReady(
    { ended: new Promise(() => undefined) },
    () => ask(address),
    (what) => heard.push(what),
  );
  expect(count).toBe(4);
  expect(heard.at(-1)).toBe('503 {"failed":["register"]}');
});

it("a server whose faults all wait for a person is up, with what the person has to do", async () => {
  const says = [{ en: "Restore the newer backup.", "zh-CN": "请恢复较新的备份。" }];
  const answer = (settled) => (_request, response) =>
    response.writeHead(503).end(JSON.stringify({ failed: ["history"], settled, says }));
  expect(await ask(await listening(answer(false)))).toMatchObject({ ready: false });
  const address = await listening(answer(true));
  const warnings = await untilReady({ ended: new Promise(() => undefined) }, () => ask(address));
  expect(warnings).toEqual(["Restore the newer backup.", "请恢复较新的备份。"]);
});

it("stops waiting when the server is gone", async () => {
  const never = () => new Promise(() => undefined);
  await expect(untilReady({ ended: Promise.resolve() }, never)).rejects.toThrow("ended before it was ready");
});

it.each([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "[::1]"],
  ["::1", "[::1]"],
  ["fd00::5", "[fd00::5]"],
  ["10.0.0.5", "10.0.0.5"],
  ["localhost", "localhost"],
])("a server that listens on %s is asked at %s", (host, asked) => {
  expect(hostToAsk(host)).toBe(asked);
  expect(URL.canParse(`http://${asked}:3000/ready`)).toBe(true);
});
