import { describe, expect, it } from "vitest";
import { isRouterState } from "./router-state";

/** As Chromium sent it from the page of a person. */
const SENT =
  '["",{"children":["(staff)",{"children":["admin",{"children":["people",{"children":[["id","9c5e","d",null],{"children":["__PAGE__",{},null,null,0]},null,"refetch",16]}]}]}]},null,null,16]';

const nested = (depth: number): string => (depth === 0 ? '["",{}]' : `["",{"children":${nested(depth - 1)}}]`);

describe("what a page's script says of itself", () => {
  it.each([
    ["the parts of a page", encodeURIComponent(SENT)],
    ["a part with its link", encodeURIComponent('["",{},["/admin","x"]]')],
    ["as deep as a page can be", encodeURIComponent(nested(30))],
  ])("is read: %s", (_what, header) => {
    expect(isRouterState(header)).toBe(true);
  });

  it.each([
    ["no text", "%ff"],
    ["no JSON", "%2e%2e%2f"],
    ["nothing at all", ""],
    ["null", "null"],
    ["another list", "[1]"],
    ["a part of no kind", encodeURIComponent('[["id","x","q",null],{}]')],
    ["inner parts of another shape", encodeURIComponent('["",{"children":[]}]')],
    ["a mark that does not exist", encodeURIComponent('["",{},null,"now"]')],
    ["one thing too many", encodeURIComponent('["",{},null,null,0,"x",1]')],
    ["deeper than any page", encodeURIComponent(nested(200))],
    ["longer than Next reads", encodeURIComponent(JSON.stringify(["x".repeat(50_000), {}]))],
  ])("is refused: %s", (_what, header) => {
    expect(isRouterState(header)).toBe(false);
  });
});
