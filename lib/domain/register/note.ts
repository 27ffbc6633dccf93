/** Notes: the remark for readers that a published statement carries beside its figure. */
import type { PublishedItem } from "./item";
import type { RulePayload } from "@/lib/domain/rule/schema";

/** The remark of a rule or a figure; undefined where there is none, and for texts. */
export function noteOf({ payload }: Pick<PublishedItem, "payload">): RulePayload["note"] {
  if (payload?.kind === "rule") return payload.rule.note;
  return payload?.kind === "parameter" ? payload.parameter.note : undefined;
}
