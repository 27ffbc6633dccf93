/** Shape examples: a whole case for every shape of rule that Chinese regions use, as the API documents the language. */
import type { CaseInput } from "./schema";
import { EXAMPLE_REGION, type ShapeExample } from "./example-part";
import { PERSONAL_EXAMPLES } from "./personal-example";
import { REGIONAL_EXAMPLES } from "./regional-example";
import { SPECIAL_EXAMPLES } from "./special-example";

/** From the plainest to the least seen. Shapes that are several items of one series (R20, R26, R28) or guide text (R27) have no rule of their own. */
export const SHAPE_EXAMPLES: readonly ShapeExample[] = [
  ...REGIONAL_EXAMPLES,
  ...PERSONAL_EXAMPLES,
  ...SPECIAL_EXAMPLES,
];

/** Every example is asked about this day. */
const ON = "2026-03-10";

/** The body that asks `POST /api/v1/evaluate` what an example gives. */
export function exampleCase({ category = "retired", rule, person = {}, beside = [] }: ShapeExample): CaseInput {
  const { method, settings, crediting, deductions } = rule;
  const given: CaseInput["given"][number] = {
    kind: "rule",
    region: EXAMPLE_REGION,
    category,
    from: "2025-01",
    method,
    ...(settings === undefined ? {} : { settings }),
    ...(crediting === undefined ? {} : { crediting }),
    ...(deductions === undefined ? {} : { deductions }),
  };
  return { given: [given, ...beside], region: EXAMPLE_REGION, category, person, asOf: ON };
}
