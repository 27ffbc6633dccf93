/** The part of a payload that decides amounts: everything but words, sources and examples. The database has the same question, `amount_part`. */
import type { Payload } from "./item";
import type { Method } from "@/lib/domain/rule/method.schema";
import { same } from "@/lib/domain/value/sameness";

/** Do two payloads give everybody the same in every case? What is only worded otherwise is the same; two ways to compute one sum are not. */
export function decidesTheSame(one: Payload, other: Payload): boolean {
  return one.kind === other.kind && same(amountPart(one), amountPart(other));
}

/** What two payloads must share to give everybody the same. */
export function amountPart(payload: Payload): unknown {
  switch (payload.kind) {
    case "rule": {
      const { citations: _c, verification: _v, note: _n, guardRailReasons: _g, examples: _e, ...rest } = payload.rule;
      return { ...rest, method: withoutPrinted(rest.method) };
    }
    case "parameter": {
      const { citations: _c, verification: _v, note: _n, ...rest } = payload.parameter;
      return rest;
    }
    case "guide":
      return payload.guide;
  }
}

/** How the document words a row decides nothing. */
function withoutPrinted(method: Method): unknown {
  return JSON.parse(JSON.stringify(method, (key, value: unknown) => (key === "printed" ? undefined : value)));
}
