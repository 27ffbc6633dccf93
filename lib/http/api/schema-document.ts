/** `GET /api/v1/schema/rule`: the rule language as JSON Schema. */
import * as z from "zod";
import type { PublicData } from "./data";
import { ruleSchema } from "./rule-schema";

const nothing = z.strictObject({});

/** Nothing of the register is in it, so it is made once. */
const schema = ruleSchema();

export const ruleSchemaData: PublicData<z.infer<typeof nothing>> = {
  query: nothing,
  answer: () => ({ ok: true, value: schema }),
};
