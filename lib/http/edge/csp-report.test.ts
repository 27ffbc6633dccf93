import { describe, expect, it } from "vitest";
import { breachIn } from "./csp-report";

describe("a report of a broken policy", () => {
  it("is read in both of the forms that browsers send", () => {
    const old = {
      "csp-report": {
        "document-uri": "https://h.example/r/1?age=81",
        "violated-directive": "script-src-elem x",
        "blocked-uri": "inline",
      },
    };
    const modern = [
      {
        type: "csp-violation",
        body: {
          documentURL: "https://h.example/r/1",
          effectiveDirective: "script-src",
          blockedURL: "https://cdn.example/x.js?id=1",
        },
      },
    ];
    expect(breachIn(old)).toEqual({ page: "/r/1", directive: "script-src-elem", blocked: "inline" });
    expect(breachIn(modern)).toEqual({ page: "/r/1", directive: "script-src", blocked: "https://cdn.example" });
  });

  it("cannot write lines of its own into the log", () => {
    const forged = {
      "csp-report": {
        "document-uri": 'no address\n{"level":"fatal"}',
        "blocked-uri": "x\ny",
        "effective-directive": 7,
      },
    };
    expect(breachIn(forged)).toEqual({ page: "unknown", directive: "unknown", blocked: "x" });
  });

  it.each([null, 1, "text", [], {}, { "csp-report": 1 }])("%j is none", (value) => {
    expect(breachIn(value)).toBeNull();
  });
});
