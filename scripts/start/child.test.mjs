import path from "node:path";
import { expect, it } from "vitest";
import { answerOf, launch, run } from "./child.mjs";
import { checkSettings } from "./database.mjs";

const root = path.resolve(import.meta.dirname, "../..");

it("a program has ended when it is gone, although what it left behind holds its outputs open", async () => {
  const { child, ended, tail } = launch("sh", ["-c", "sleep 20 & echo last words; exit 3"]);
  expect(await ended).toEqual({ code: 3, signal: null });
  expect(tail).toEqual(["last words"]);
  process.kill(-child.pid, "SIGKILL");
});

it("a program that cannot be started is told", async () => {
  await expect(launch("no-such-program-here", []).ended).rejects.toThrow("ENOENT");
});

const shell = (script) => answerOf("It could not be asked.", "sh", ["-c", script]);

it("an answer is what a program says behind the mark, whatever else is printed before and after it", async () => {
  const noise = (text) => `echo '${text}'; echo '${text}' >&2`;
  const answer = `echo "$HUARU_ANSWER_MARK"'{"app":"a"}'`;
  expect(await shell(`${noise('{"app":"b"}')}; ${answer}; ${noise("(Use `node --trace-warnings ...`)")}`)).toEqual({
    app: "a",
  });
  expect(await shell(`${answer}; seq 200; seq 200 >&2; exit 1`)).toEqual({ app: "a" });
});

it("a program that ends without an answer is told with what it said", async () => {
  const silent = shell(`echo '{"app":"b"}'; exit 4`);
  await expect(silent).rejects.toThrow("It could not be asked. (exit code 4)");
  await expect(silent).rejects.toHaveProperty("detail", '{"app":"b"}');
});

it("what a program says on its other output is not taken for its result", async () => {
  expect(await run("", "sh", ["-c", "echo warning >&2; echo 70"])).toEqual(["70"]);
});

it("a warning of Node's, in the middle or last, is not taken for a wrong setting", async () => {
  const warns = "data:text/javascript,process.emitWarning('one');process.on('exit',()=>console.error('two'))";
  const env = { PATH: process.env.PATH, NODE_OPTIONS: `--import ${warns}` };
  await checkSettings(root, env);
  await expect(checkSettings(root, { ...env, PORT: "x" })).rejects.toThrow(/设置有误:\n {2}PORT: [^\n]+$/);
});
