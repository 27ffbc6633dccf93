import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { draftMark } from "@/lib/domain/draft/mark";
import { aDraft } from "@/lib/domain/testing/draft";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { Autosave, type Sending } from "./autosave";
import type { SaveAnswer, SaveStatus } from "./save-status";

const FIRST = aDraft([]);
const typed = (publicNote: string): DraftDoc => ({ ...FIRST, publicNote });

/** A server that answers when told to, and a computer that remembers. */
function desk(answers: (doc: DraftDoc, lockVersion: number) => Promise<SaveAnswer>) {
  const sent: [string, number][] = [];
  const sendings: Sending[] = [];
  const statuses: SaveStatus["kind"][] = [];
  const kept: { doc: DraftDoc | null } = { doc: null };
  const autosave = new Autosave({
    start: { doc: FIRST, base: FIRST, lockVersion: 3, sentBefore: [] },
    savedAt: "",
    send: (sending) => {
      sendings.push(sending);
      sent.push([sending.doc.publicNote, sending.lockVersion]);
      return answers(sending.doc, sending.lockVersion);
    },
    keep: (unconfirmed) => {
      kept.doc = unconfirmed?.doc ?? null;
      return true;
    },
    now: () => Date.now(),
  });
  autosave.subscribe(() => statuses.push(autosave.status.kind));
  return { autosave, sent, sendings, statuses, kept };
}

/** Answers that come when the test says so. */
function waiting() {
  const open: ((answer: SaveAnswer) => void)[] = [];
  return { open, answers: () => new Promise<SaveAnswer>((resolve) => open.push(resolve)) };
}

const keeps = (_doc: DraftDoc, lockVersion: number): Promise<SaveAnswer> =>
  Promise.resolve({ kind: "kept", lockVersion: lockVersion + 1, savedAt: "2026-11-21T06:03:00.000Z" });

describe("a draft that saves itself", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is sent 400 ms after the last key, with the newest text", async () => {
    const { autosave, sent, kept } = desk(keeps);
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(399);
    autosave.change(typed("甲乙"));
    await vi.advanceTimersByTimeAsync(399);
    expect(sent).toEqual([]);
    expect(kept.doc?.publicNote).toBe("甲乙");
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([["甲乙", 3]]);
    expect(kept.doc).toBeNull();
    expect(autosave.isDirty).toBe(false);
  });

  test("is sent at the latest 2 s after the first key, however fast one types", async () => {
    const { autosave, sent } = desk(keeps);
    for (let key = 0; key < 21; key += 1) {
      autosave.change(typed(String(key)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
    expect(sent[0]?.[0]).toBe("19");
  });

  test("has one request under way, and sends what was typed meanwhile next, on the new version", async () => {
    const open: ((answer: SaveAnswer) => void)[] = [];
    const { autosave, sent, kept } = desk(() => new Promise((resolve) => open.push(resolve)));
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    autosave.change(typed("乙"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([["甲", 3]]);
    open[0]?.({ kind: "kept", lockVersion: 4, savedAt: "" });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([
      ["甲", 3],
      ["乙", 4],
    ]);
    expect(kept.doc?.publicNote).toBe("乙");
  });

  test("is kept on this computer and tried again while the network is down", async () => {
    let isDown = true;
    const { autosave, sent, statuses, kept } = desk((doc, lockVersion) =>
      isDown ? Promise.reject(new TypeError("fetch failed")) : keeps(doc, lockVersion),
    );
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    expect(statuses.at(-1)).toBe("offline");
    expect(kept.doc?.publicNote).toBe("甲");
    await vi.advanceTimersByTimeAsync(2000);
    isDown = false;
    await vi.advanceTimersByTimeAsync(4000);
    expect(sent).toHaveLength(3);
    expect(statuses.at(-1)).toBe("saved");
    expect(kept.doc).toBeNull();
  });

  test("waits when somebody else saved, and goes on from the merged draft", async () => {
    const theirs = typed("对方");
    const { autosave, sent, statuses, kept } = desk((doc, lockVersion) =>
      lockVersion === 3
        ? Promise.resolve({ kind: "stale", by: "王敏", at: "", doc: theirs, lockVersion: 9 })
        : keeps(doc, lockVersion),
    );
    autosave.change(typed("我的"));
    await vi.advanceTimersByTimeAsync(400);
    expect(statuses.at(-1)).toBe("conflict");
    autosave.change(typed("我的二"));
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(1);
    expect(kept.doc?.publicNote).toBe("我的二");
    await expect(autosave.settle(typed("合并"), theirs, 9)).resolves.toBe(true);
    expect(sent.at(-1)).toEqual(["合并", 9]);
  });

  test("merges at once what somebody else changed elsewhere in the draft, and says so", async () => {
    const theirs: DraftDoc = { ...FIRST, minor: !FIRST.minor };
    const { autosave, sent, sendings, statuses } = desk((doc, lockVersion) =>
      lockVersion === 3
        ? Promise.resolve({ kind: "stale", by: "王敏", at: "", doc: theirs, lockVersion: 9 })
        : keeps(doc, lockVersion),
    );
    autosave.change(typed("我的"));
    await vi.advanceTimersByTimeAsync(500);
    expect(statuses).not.toContain("conflict");
    expect(sent.at(-1)).toEqual(["我的", 9]);
    expect(sendings.at(-1)?.doc.minor).toBe(theirs.minor);
    expect(autosave.state.doc).toEqual({ ...theirs, publicNote: "我的" });
    expect(autosave.status).toMatchObject({ kind: "saved", mergedWith: "王敏" });
    expect(autosave.isDirty).toBe(false);
  });

  test("what is merged is saved also by whoever sends at once", async () => {
    const theirs: DraftDoc = { ...FIRST, minor: !FIRST.minor };
    const { autosave } = desk((doc, lockVersion) =>
      lockVersion === 3
        ? Promise.resolve({ kind: "stale", by: "王敏", at: "", doc: theirs, lockVersion: 9 })
        : keeps(doc, lockVersion),
    );
    autosave.change(typed("我的"));
    await expect(autosave.flush(true)).resolves.toBe(true);
    expect(autosave.lockVersion).toBe(10);
  });

  test("keeps what was typed after the sign-in ended, until it is tried again", async () => {
    let isSignedIn = false;
    const { autosave, kept, statuses } = desk((doc, lockVersion) =>
      isSignedIn ? keeps(doc, lockVersion) : Promise.resolve({ kind: "signed-out" }),
    );
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    expect(statuses.at(-1)).toBe("signed-out");
    expect(kept.doc?.publicNote).toBe("甲");
    isSignedIn = true;
    await expect(autosave.retry()).resolves.toBe(true);
    expect(kept.doc).toBeNull();
  });

  test("is tried again when the server says it cannot save, not before it asked to be", async () => {
    let isAway = true;
    const { autosave, sent, statuses } = desk((doc, lockVersion) =>
      isAway ? Promise.resolve({ kind: "busy", retryAfterSeconds: 5 }) : keeps(doc, lockVersion),
    );
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    expect(statuses.at(-1)).toBe("busy");
    isAway = false;
    await vi.advanceTimersByTimeAsync(4900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(statuses.at(-1)).toBe("saved");
  });

  test("has one request under way however often it is told to save", async () => {
    const { open, answers } = waiting();
    const { autosave, sent } = desk(answers);
    autosave.change(typed("甲"));
    const all = Promise.all([autosave.flush(), autosave.flush(true), autosave.flush(true)]);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);
    for (let version = 4; open.length > 0; version += 1) {
      open.shift()?.({ kind: "kept", lockVersion: version, savedAt: "" });
      await vi.advanceTimersByTimeAsync(0);
    }
    await expect(all).resolves.toEqual([true, true, true]);
    expect(sent.map(([, version]) => version)).toEqual([3, 4, 5]);
  });

  test("is confirmed with what was typed while it was being saved", async () => {
    const { open, answers } = waiting();
    const { autosave, sent } = desk(answers);
    autosave.change(typed("甲"));
    const all = autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    autosave.change(typed("甲乙"));
    open.shift()?.({ kind: "kept", lockVersion: 4, savedAt: "" });
    await vi.advanceTimersByTimeAsync(0);
    open.shift()?.({ kind: "kept", lockVersion: 5, savedAt: "" });
    await expect(all).resolves.toBe(true);
    expect(sent.at(-1)).toEqual(["甲乙", 4]);
  });

  test("names what was sent before without an answer, until something sent later is confirmed", async () => {
    let isLost = true;
    const { autosave, sendings } = desk((doc, lockVersion) =>
      isLost ? Promise.reject(new TypeError("the answer was lost")) : keeps(doc, lockVersion),
    );
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    autosave.change(typed("甲乙"));
    isLost = false;
    await vi.advanceTimersByTimeAsync(3000);
    autosave.change(typed("丙"));
    await vi.advanceTimersByTimeAsync(400);
    expect(sendings.map(({ sentBefore }) => sentBefore)).toEqual([[], [draftMark(typed("甲"))], []]);
  });
});

describe("a draft whose page is left", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is sent at once, after what is under way, and kept here until a page hears that it was saved", async () => {
    const { answers } = waiting();
    const { autosave, sendings, kept } = desk(answers);
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    autosave.change(typed("甲乙"));
    autosave.leave();
    expect(sendings.at(-1)).toMatchObject({
      doc: typed("甲乙"),
      lockVersion: 3,
      sentBefore: [draftMark(typed("甲"))],
      isLeaving: true,
    });
    expect(kept.doc).toEqual(typed("甲乙"));
  });

  test("goes on where the page comes back after all, whatever the answers' order", async () => {
    const { open, answers } = waiting();
    const { autosave, sendings } = desk(answers);
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    autosave.change(typed("甲乙"));
    autosave.leave();
    open[1]?.({ kind: "kept", lockVersion: 5, savedAt: "" });
    open[0]?.({ kind: "kept", lockVersion: 4, savedAt: "" });
    await vi.advanceTimersByTimeAsync(0);
    expect(sendings.at(-1)).toMatchObject({ doc: typed("甲乙"), sentBefore: [draftMark(typed("甲乙"))] });
  });

  test("sends nothing where everything is confirmed, or another form goes on with it", async () => {
    const { autosave, sent } = desk(keeps);
    autosave.leave();
    autosave.change(typed("甲"));
    autosave.stop();
    autosave.leave();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
  });

  test("is news for a moment after it was saved, so that the next page says so", async () => {
    const { autosave, sent, kept } = desk(keeps);
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(500);
    autosave.leave();
    expect([autosave.isNews, sent.length, kept.doc]).toEqual([true, 1, typed("甲")]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(autosave.isNews).toBe(false);
  });

  test("is handed to the next form as it stands", async () => {
    const { autosave } = desk(waiting().answers);
    autosave.change(typed("甲"));
    await vi.advanceTimersByTimeAsync(400);
    expect(autosave.state).toEqual({
      doc: typed("甲"),
      base: FIRST,
      lockVersion: 3,
      sentBefore: [draftMark(typed("甲"))],
    });
  });
});
