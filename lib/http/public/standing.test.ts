import { describe, expect, it } from "vitest";
import { emptySnapshot } from "@/lib/register/snapshot";
import { standingMark, standingNotice } from "./standing";

const snapshot = emptySnapshot({ now: () => 0 });
const live = { state: "live", away: false, lost: null } as const;

describe("what stands over a public page", () => {
  it("is nothing while the register is the database's newest", () => {
    expect(standingNotice(live, snapshot, "en")).toBeNull();
    expect(standingMark(live)).toBe("");
  });

  it.each([
    [{ ...live, state: "stale", away: true }, "cannot be reached", "暂时连不上数据库"],
    [{ ...live, state: "stale", away: false }, "does not follow what was checked", "接不上已核对的记录"],
    [{ ...live, lost: 221 }, "Entry no. 221", "第 221 号"],
    [{ state: "stale", away: false, lost: 221 }, "Entry no. 221", "第 221 号"],
  ] as const)("says which trouble it is: %j", (status, en, zh) => {
    expect(standingNotice(status, snapshot, "en")).toContain(en);
    expect(standingNotice(status, snapshot, "zh-CN")).toContain(zh);
  });

  it("marks copies made in different troubles differently", () => {
    const troubles = [
      live,
      { ...live, state: "stale", away: true },
      { ...live, state: "stale" },
      { ...live, lost: 7 },
    ] as const;
    expect(new Set(troubles.map(standingMark)).size).toBe(4);
  });
});
