import { createServer, request } from "node:http";
import { once } from "node:events";
import { pipeline } from "node:stream/promises";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { isCutConnection } from "./cut-connection";

const withCode = (code: string, message = "x") => Object.assign(new Error(message), { code });

describe("a cut connection", () => {
  it.each([
    ["Node's word for a request that ended in the middle", withCode("ECONNRESET", "aborted")],
    ["a pipe without a reader", withCode("EPIPE", "write EPIPE")],
    ["a stream that closed too early", withCode("ERR_STREAM_PREMATURE_CLOSE", "Premature close")],
    ["the same in words only", new Error("Premature close")],
    ["a body that ended in the middle", new TypeError("terminated", { cause: withCode("UND_ERR_SOCKET") })],
    ["a request taken back", new DOMException("This operation was aborted", "AbortError")],
    ["a fetch that found nobody", new TypeError("fetch failed", { cause: withCode("ECONNREFUSED") })],
    ["one that another caused", new Error("the draft was not read", { cause: withCode("EPIPE") })],
  ])("is %s", (_what, error) => {
    expect(isCutConnection(error)).toBe(true);
  });

  it.each([
    ["a value that is not there", new TypeError("Cannot read properties of undefined (reading 'entries')")],
    ["a promise of ours that broke", new Error("the register went backwards")],
    ["an error about an abort of something else", new Error("the publication was aborted by a trigger")],
    ["a full disk", withCode("ENOSPC")],
    ["a file that is not there", withCode("ENOENT")],
    ["a thrown text", "aborted"],
    ["nothing", undefined],
  ])("is not %s", (_what, error) => {
    expect(isCutConnection(error)).toBe(false);
  });

  it("is found however the error is tied into a circle", () => {
    const error = new Error("one");
    error.cause = new Error("two", { cause: error });
    expect(isCutConnection(error)).toBe(false);
  });
});

describe("what Node itself says", () => {
  it("when a browser leaves in the middle of its form", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    const form = request({ port: address.port, method: "POST", headers: { "Content-Length": "100" } });
    form.on("error", () => undefined);
    form.write("half");
    const [received] = await once(server, "request");
    const reading = pipeline(received, new PassThrough());
    form.destroy();
    const error: unknown = await reading.catch((reason: unknown) => reason);
    server.close();
    expect(isCutConnection(error)).toBe(true);
  });
});
