/** Base forms: what is taken of or compared with, as typed, and the base it makes. */
import type { BaseFields } from "@/lib/domain/draft/expression.schema";
import { present, type Reading } from "@/lib/domain/typed/field-reading";
import type { Base } from "@/lib/domain/rule/method.schema";
import { parseWrittenMonth } from "@/lib/domain/typed/month";
import { parseYear } from "@/lib/domain/typed/number";
import { read, type Typed } from "@/lib/domain/typed/text";

type PensionAt = Extract<Base, { base: "own_pension" }>["at"];
type ParameterBase = Extract<Base, { base: "parameter" }>;
type ParameterYear = NonNullable<ParameterBase["year"]>;

const NAMED_TIMES = ["current", "retirement_month", "last_june", "prev_december"] as const;

/** The fields that show a base. */
export function fieldsOfBase(base: Base): BaseFields {
  switch (base.base) {
    case "own_contribution_base":
    case "credited_this_year":
      return { base: base.base };
    case "own_pension":
      return { base: "own_pension", at: base.at };
    case "parameter":
      return {
        base: "parameter",
        code: base.code,
        year: base.year === undefined ? "" : String(base.year),
        scheme: base.scheme ?? "",
      };
    case "clamp":
      return {
        base: "clamp",
        of: fieldsOfBase(base.of),
        min: base.min === undefined ? null : fieldsOfBase(base.min),
        max: base.max === undefined ? null : fieldsOfBase(base.max),
      };
  }
}

/** The base the fields make, null while they make none; what cannot be read is said at its field below `path`. */
export function baseOfFields(fields: BaseFields, path: string, form: Reading): Base | null {
  switch (fields.base) {
    case "own_contribution_base":
    case "credited_this_year":
      return { base: fields.base };
    case "own_pension": {
      const at = form.take(`${path}.at`, pensionTime(fields.at));
      return at === null ? null : { base: "own_pension", at };
    }
    case "parameter":
      return parameterOfFields(fields, path, form);
    case "clamp":
      return clampOfFields(fields, path, form);
  }
}

function pensionTime(text: string): Typed<PensionAt> {
  const named = NAMED_TIMES.find((time) => time === text.trim());
  return named === undefined ? parseWrittenMonth(text) : read(named);
}

function parameterYear(text: string): Typed<ParameterYear> {
  const named = (["latest", "previous"] as const).find((year) => year === text.trim());
  return named === undefined ? parseYear(text) : read(named);
}

function parameterOfFields(
  { code, year, scheme }: Extract<BaseFields, { base: "parameter" }>,
  path: string,
  form: Reading,
): Base | null {
  const base: ParameterBase = { base: "parameter", code };
  const named = form.maybe(`${path}.year`, year, parameterYear);
  if (named !== undefined) base.year = named;
  if (scheme !== "") base.scheme = scheme;
  return named === undefined && present(year) !== undefined ? null : base;
}

function clampOfFields(
  { of, min, max }: Extract<BaseFields, { base: "clamp" }>,
  path: string,
  form: Reading,
): Base | null {
  const inner = baseOfFields(of, `${path}.of`, form);
  const lower = min === null ? undefined : baseOfFields(min, `${path}.min`, form);
  const upper = max === null ? undefined : baseOfFields(max, `${path}.max`, form);
  if (inner === null || lower === null || upper === null) return null;
  const base: Base = { base: "clamp", of: inner };
  if (lower !== undefined) base.min = lower;
  if (upper !== undefined) base.max = upper;
  return base;
}
