/** Payloads as stored, read into what the domain knows. */
import { guidePayloadSchema } from "@/lib/domain/rule/guide.schema";
import type { Payload } from "@/lib/domain/register/item";
import { parameterPayloadSchema } from "@/lib/domain/rule/parameter.schema";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";
import type { SeriesKind } from "@/lib/domain/register/series";

/** Null for a payload that this build cannot read: a fault, to be told from a text that is withheld by law. */
export function readPayload(kind: SeriesKind, stored: unknown): Payload | null {
  switch (kind) {
    case "rule": {
      const rule = rulePayloadSchema.safeParse(stored);
      return rule.success ? { kind, rule: rule.data } : null;
    }
    case "parameter": {
      const parameter = parameterPayloadSchema.safeParse(stored);
      return parameter.success ? { kind, parameter: parameter.data } : null;
    }
    case "guide": {
      const guide = guidePayloadSchema.safeParse(stored);
      return guide.success ? { kind, guide: guide.data } : null;
    }
  }
}
