import { describe, expect, it } from "vitest";
import { actionsAt, actionsOfBuild } from "./build-actions";

const lists = {
  references: {
    node: {
      invite: { workers: { "app/(staff)/admin/people/page": {}, "app/(staff)/admin/people/[id]/page": {} } },
      leave: { workers: { "app/(staff)/admin/page": {}, "app/(staff)/admin/people/page": {} } },
      grant: { workers: { "app/(staff)/admin/people/[id]/page": {} } },
    },
    edge: {},
  },
  files: {
    "/(staff)/admin/page": "/admin",
    "/(staff)/admin/people/page": "/admin/people",
    "/(staff)/admin/people/[id]/page": "/admin/people/[id]",
    "/(public)/r/[code]/route": "/r/[code]",
  },
  routes: {
    staticRoutes: [
      { page: "/admin", regex: "^/admin(?:/)?$" },
      { page: "/admin/people", regex: "^/admin/people(?:/)?$" },
      { page: "/admin/people/new", regex: "^/admin/people/new(?:/)?$" },
    ],
    dynamicRoutes: [
      { page: "/admin/people/[id]", regex: "^/admin/people/([^/]+?)(?:/)?$" },
      { page: "/r/[code]", regex: "^/r/([^/]+?)(?:/)?$" },
      { page: "/[...rest]", regex: "^/(.+?)(?:/)?$" },
    ],
  },
};

describe("the actions of an address", () => {
  it.each([
    ["/admin", ["leave"]],
    ["/admin/people", ["invite", "leave"]],
    ["/admin/people/9c5e0000", ["invite", "grant"]],
    ["/admin/people/new", []],
    ["/r/110000", []],
    ["/nowhere/at/all", []],
    ["", []],
  ])("%s has those of its page", (pathname, actions) => {
    expect([...actionsAt(lists)(pathname)]).toEqual(actions);
  });

  it("are none where two spellings of it are two pages", () => {
    expect([...actionsAt(lists)("/admin/people/n%65w")]).toEqual([]);
    expect([...actionsAt(lists)("/admin/people/new.rsc")]).toEqual([]);
    expect([...actionsAt(lists)("/admin/people/9%635e")]).toEqual(["invite", "grant"]);
  });

  it("are not guessed from lists of another make", () => {
    expect(() => actionsAt({ ...lists, references: { server: {} } })).toThrow();
    expect(() => actionsAt({ ...lists, routes: [] })).toThrow();
  });

  it("are not known while developing", () => {
    expect(actionsOfBuild(true)).toBeNull();
  });
});
