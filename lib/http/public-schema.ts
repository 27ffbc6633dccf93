/** `GET /api/v1/schema/rule`: the rule language as JSON Schema, with an example of every shape. */
import * as z from "zod";
import { SHAPE_EXAMPLES } from "@/lib/domain/shape-example";
import { rulePayloadSchema } from "@/lib/domain/rule.schema";
import { ruleWords } from "@/lib/i18n/rule-words";
import type { PublicData } from "./public-data";

const nothing = z.strictObject({});

/** What the schema cannot say of itself: every rule here is complete, and its words are what pages show. */
const examples = SHAPE_EXAMPLES.map(({ shapes, rule }) => {
  const payload = rulePayloadSchema.parse({ v: 1, verification: "unverified", ...rule });
  return { shapes, words: { zh: ruleWords(payload, "zh-CN"), en: ruleWords(payload, "en") }, rule: payload };
});

export const ruleSchemaData: PublicData<z.infer<typeof nothing>> = {
  query: nothing,
  answer: () => ({ ok: true, value: { schema: z.toJSONSchema(rulePayloadSchema, { io: "input" }), examples } }),
};
