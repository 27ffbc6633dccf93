/** The forms of a proposal's header: starting, the public note, sending for review, and taking each of them back. */
import * as z from "zod";
import { categoryCodeSchema, parameterCodeSchema } from "@/lib/domain/rule/method.schema";
import { parameterSeries, parseSeries, RULE_COMPONENTS, ruleSeries } from "@/lib/domain/register/series";
import { idField, keyField, regionField, textOf, versionField } from "./fields";
import { text } from "@/lib/domain/value/text.schema";

const OUTDATED = { error: "form_outdated" };

/** A new change of a line: of an existing one, or the first of a region that has none. */
export const startForm = z
  .strictObject({
    key: keyField,
    seriesKind: z.enum(["rule", "parameter"], OUTDATED),
    region: regionField,
    seriesKey: z.string().max(120),
    kind: z.enum(["change", "correction", "withdrawal", "reinstatement"], OUTDATED),
    targetItemId: idField.optional(),
  })
  .transform(({ seriesKind, region, seriesKey, ...rest }, context) => {
    const series = parseSeries({ kind: seriesKind, region, key: seriesKey });
    if (series !== null) return { ...rest, series };
    context.addIssue({ code: "custom", path: ["seriesKey"], message: "choice_invalid" });
    return z.NEVER;
  });

/** The first rule of a line: the series is what is chosen, in the region as it was typed. */
export const startRuleForm = z
  .strictObject({
    key: keyField,
    region: text(60),
    category: categoryCodeSchema,
    component: z.enum(["", ...RULE_COMPONENTS], OUTDATED),
  })
  .transform(({ region, category, component, ...rest }) => ({
    ...rest,
    kind: "change" as const,
    series: ruleSeries(region, category, component === "" ? undefined : component),
  }));

/** The first statement about a parameter: the series is what is chosen, in the region as it was typed. */
export const startParameterForm = z
  .strictObject({
    key: keyField,
    region: text(60),
    code: parameterCodeSchema,
    year: z.string().regex(/^(19[9]\d|20\d\d|21\d\d)?$/, { error: "year_invalid" }),
    scheme: z.enum(["", "enterprise", "public"], OUTDATED),
    status: z.enum(["provisional", "final"], OUTDATED),
    inheritable: z.enum(["yes", "no"], OUTDATED),
  })
  .transform(({ region, code, year, scheme, status, inheritable, ...rest }) => ({
    ...rest,
    standing: { status, inheritable: inheritable === "yes" },
    kind: "change" as const,
    series: parameterSeries(region, code, year === "" ? undefined : Number(year), scheme === "" ? undefined : scheme),
  }));

export const submitForm = z.strictObject({ key: keyField, proposalId: idField, lockVersion: versionField });
export const abandonForm = submitForm;

export const recallForm = z.strictObject({ key: keyField, revisionId: idField });

/** `revisionId`: the page of a revision the form stands on, if it does. */
const held = { key: keyField, proposalId: idField, revisionId: idField.optional() };
export const holdForm = z.strictObject({ ...held, reason: textOf(500, 5, "comment_too_short") });
export const liftForm = z.strictObject(held);
export const restoreForm = z.strictObject({ key: keyField, proposalId: idField });
