import { expect, it } from "vitest";
import { launch } from "./child.mjs";

it("a program has ended when it is gone, although what it left behind holds its outputs open", async () => {
  const { child, ended, tail } = launch("sh", ["-c", "sleep 20 & echo last words; exit 3"]);
  expect(await ended).toEqual({ code: 3, signal: null });
  expect(tail).toEqual(["last words"]);
  process.kill(-child.pid, "SIGKILL");
});

it("a program that cannot be started is told", async () => {
  await expect(launch("no-such-program-here", []).ended).rejects.toThrow("ENOENT");
});
