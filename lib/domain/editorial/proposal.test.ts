import { describe, expect, it } from "vitest";
import { deskStateOf, stageOf, type StageFacts } from "./proposal";

const draft: StageFacts = { state: "draft", lastDecision: null, recalledAt: null, publication: null };
const sentBack = { outcome: "request_changes", at: 2000 } as const;

describe("the stage of a proposal", () => {
  it.each([
    ["never sent", draft, "draft"],
    ["sent back", { ...draft, lastDecision: sentBack }, "returned"],
    ["taken back", { ...draft, recalledAt: 1000 }, "recalled"],
    [
      "sent back after it was taken back and sent again",
      { ...draft, lastDecision: sentBack, recalledAt: 1000 },
      "returned",
    ],
    [
      "taken back after it was sent back and sent again",
      { ...draft, lastDecision: sentBack, recalledAt: 3000 },
      "recalled",
    ],
    ["under review again", { ...draft, state: "in_review", lastDecision: sentBack }, "in_review"],
  ] as const)("%s", (_what, facts, stage) => {
    expect(stageOf(facts)).toBe(stage);
  });

  it.each([
    [{ mode: "reviewed", isSettled: false }, "published"],
    [{ mode: "forced", isSettled: false }, "owing"],
    [{ mode: "forced", isSettled: true }, "settled"],
  ] as const)("after the publication %o", (publication, stage) => {
    expect(stageOf({ ...draft, state: "published", publication })).toBe(stage);
    expect(deskStateOf(stage)).toBe("published");
  });
});
