import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fallsInARow, pauseAfter } from "./back-off.mjs";
import { supervise } from "./supervise.mjs";

const NAME = { en: "The thing", zh: "程序" };

/** A program whose life the test writes: `rises` makes it ready, `falls` ends it. */
function aProgram() {
  const program = { stops: 0, lastWords: () => "last words" };
  program.ready = new Promise((resolve, reject) => {
    program.rises = resolve;
    program.cannotRise = reject;
  });
  program.ended = new Promise((resolve) => (program.falls = (end = { code: 1, signal: null }) => resolve(end)));
  program.stop = () => {
    program.stops += 1;
    program.cannotRise(new Error("stopped"));
    program.falls({ code: null, signal: "SIGTERM" });
    return Promise.resolve();
  };
  return program;
}

/** A stage: programs started so far, pauses waited, lines said, and a clock that only the test moves. */
function aStage(start = (programs) => programs.push(aProgram())) {
  const stage = { programs: [], pauses: [], lines: [], clock: 0 };
  stage.keeper = supervise({
    name: NAME,
    start: () => {
      start(stage.programs);
      return stage.programs.at(-1);
    },
    say: (line) => stage.lines.push(line),
    // A start that throws at once must leave the others a turn.
    wait: (ms) => (stage.pauses.push(ms), turn()),
    now: () => stage.clock,
  });
  return stage;
}

/** Lets every promise that can go on go on. */
const settle = async () => {
  for (let step = 0; step < 5; step += 1) await turn();
};

async function fall(stage, end) {
  const program = stage.programs.at(-1);
  program.cannotRise(new Error("ended"));
  program.falls(end);
  await settle();
}

async function rise(stage) {
  await settle();
  stage.programs.at(-1).rises();
  await settle();
}

describe("the pause before a new start", () => {
  it("grows from fall to fall and stays at half a minute for ever", () => {
    const falls = Array.from({ length: 8 }, (_, index) => pauseAfter(index + 1) / 1000);
    expect(falls).toEqual([1, 2, 5, 15, 30, 30, 30, 30]);
    expect(pauseAfter(1_000_000)).toBe(30_000);
  });

  it("is short again after a minute up", () => {
    expect(fallsInARow(7, 59_999)).toBe(8);
    expect(fallsInARow(7, 60_000)).toBe(1);
  });
});

describe("a supervised program", () => {
  it("is started again after every fall, a thousand times, and every fall is told in both languages", async () => {
    const stage = aStage();
    await rise(stage);
    await stage.keeper.ready;
    for (let count = 0; count < 1_000; count += 1) await fall(stage);
    expect(stage.programs).toHaveLength(1_001);
    expect(stage.pauses.slice(0, 6)).toEqual([1_000, 2_000, 5_000, 15_000, 30_000, 30_000]);
    expect(stage.lines).toHaveLength(2_000);
    expect(stage.lines[0]).toContain("The thing ended by itself; it is started again in 1 s: exit code 1 last words");
    expect(stage.lines[1]).toContain("程序意外停止");
  });

  it("counts anew when it was up for a minute", async () => {
    const stage = aStage();
    await rise(stage);
    for (let count = 0; count < 3; count += 1) await fall(stage);
    await rise(stage);
    stage.clock += 60_000;
    await fall(stage);
    expect(stage.pauses).toEqual([1_000, 2_000, 5_000, 1_000]);
  });

  it("does not count as up while it never became ready", async () => {
    const stage = aStage();
    await rise(stage);
    await fall(stage);
    stage.clock += 600_000;
    await fall(stage);
    expect(stage.pauses).toEqual([1_000, 2_000]);
  });

  it("is started again when starting it throws", async () => {
    let broken = false;
    const stage = aStage((programs) => {
      if (broken) throw new TypeError("a planted fault");
      programs.push(aProgram());
    });
    await rise(stage);
    broken = true;
    await fall(stage);
    await settle();
    expect(stage.pauses.length).toBeGreaterThan(2);
    expect(stage.lines.join("\n")).toContain("a planted fault");
    broken = false;
    await rise(stage);
    expect(stage.lines.at(-1)).toContain("is up again");
    await stage.keeper.stop();
  });

  it("is started again when its end cannot be told", async () => {
    const stage = aStage();
    await rise(stage);
    stage.programs[0].lastWords = () => Promise.reject(new Error("no log"));
    await fall(stage);
    await rise(stage);
    expect(stage.programs).toHaveLength(2);
  });

  it("waits for its first readiness as long as it lives", async () => {
    const stage = aStage();
    let ready = false;
    void stage.keeper.ready.then(() => (ready = true));
    stage.clock += 24 * 3_600_000;
    await settle();
    expect(ready).toBe(false);
    await rise(stage);
    expect(ready).toBe(true);
  });

  it("fails when its first start ends with an exit code, with what it said", async () => {
    const stage = aStage();
    await settle();
    stage.programs[0].cannotRise(new Error("wrong settings"));
    stage.programs[0].falls({ code: 1, signal: null });
    await expect(stage.keeper.ready).rejects.toThrow("wrong settings");
    expect(stage.programs).toHaveLength(1);
  });

  it("is started again when somebody killed its first start", async () => {
    const stage = aStage();
    await settle();
    await fall(stage, { code: null, signal: "SIGKILL" });
    await rise(stage);
    await stage.keeper.ready;
    expect(stage.programs).toHaveLength(2);
  });

  it("ends once when it is asked to, and is not started again", async () => {
    const stage = aStage();
    await rise(stage);
    await stage.keeper.stop();
    expect(stage.programs).toHaveLength(1);
    expect(stage.programs[0].stops).toBe(1);
    expect(stage.lines).toEqual([]);
  });

  it("ends at once when it is asked to in the middle of a pause", async () => {
    const programs = [];
    const keeper = supervise({
      name: NAME,
      start: () => (programs.push(aProgram()), programs.at(-1)),
      say: () => undefined,
    });
    await settle();
    programs[0].rises();
    await keeper.ready;
    programs[0].falls();
    await settle();
    await keeper.stop();
    expect(programs).toHaveLength(1);
  });
});
