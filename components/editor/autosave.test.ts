import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aDraft } from "@/lib/domain/draft-testing";
import type { DraftDoc } from "@/lib/domain/draft.schema";
import { Autosave, type SaveAnswer, type SaveStatus } from "./autosave";

const FIRST = aDraft([]);
const typed = (publicNote: string): DraftDoc => ({ ...FIRST, publicNote });

/** A server that answers when told to, and a computer that remembers. */
function desk(answers: (doc: DraftDoc, lockVersion: number) => Promise<SaveAnswer>) {
  const sent: [string, number][] = [];
  const statuses: SaveStatus["kind"][] = [];
  const kept: { doc: DraftDoc | null } = { doc: null };
  const autosave = new Autosave({
    doc: FIRST,
    lockVersion: 3,
    send: (doc, lockVersion) => {
      sent.push([doc.publicNote, lockVersion]);
      return answers(doc, lockVersion);
    },
    keep: (unconfirmed) => {
      kept.doc = unconfirmed?.doc ?? null;
    },
    onStatus: ({ kind }) => statuses.push(kind),
    now: () => Date.now(),
  });
  return { autosave, sent, statuses, kept };
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
});
