/** Method forms: the presets an editor can type, the tree for everything else, and the methods they make. */
import type { BandFields, RuleFields } from "@/lib/domain/draft/schema";
import { expressionOfFields, fieldsOfExpression } from "./expression";
import { present, reading, type Reading } from "@/lib/domain/typed/field-reading";
import { isExpression } from "@/lib/domain/rule/method-kind";
import { type Base, type Cond, type Expr, type Method, type Row } from "@/lib/domain/rule/method.schema";
import { same } from "@/lib/domain/value/sameness";
import { parseAge, parsePercent, parseYear, parseYuan, percentText, yuanText } from "@/lib/domain/typed/number";
import { misread, read, type Typed } from "@/lib/domain/typed/text";

export type MethodFields = Pick<
  RuleFields,
  "shape" | "per" | "value" | "averageYear" | "averageScheme" | "bands" | "statedReason" | "unknownKind" | "tree"
>;

const BLANK: MethodFields = {
  shape: "fixed",
  per: "month",
  value: "",
  averageYear: "",
  averageScheme: "",
  bands: [],
  statedReason: "",
  unknownKind: "",
  tree: null,
};

/** The fields of a method nobody has typed yet. */
export function emptyMethodFields(): MethodFields {
  return { ...BLANK, bands: [] };
}

function averageFields(base: Base): Pick<MethodFields, "averageYear" | "averageScheme"> | null {
  if (base.base !== "parameter" || base.code !== "AVG_PENSION") return null;
  return { averageYear: base.year === undefined ? "" : String(base.year), averageScheme: base.scheme ?? "" };
}

function bandFields(rows: readonly Row[], value: (then: Expr) => string): BandFields[] {
  return rows.map(({ when, printed, then }) => ({
    upTo: "age" in when && when.age[1] !== null ? String(when.age[1]) : "",
    value: value(then),
    printed,
  }));
}

function tableFields(rows: readonly Row[]): Partial<MethodFields> {
  const first = rows[0]?.then;
  if (first?.op === "fixed") {
    const bands = bandFields(rows, (then) => (then.op === "fixed" ? yuanText(then.fen) : ""));
    return { shape: "fixed_by_age", per: first.per, bands };
  }
  if (first?.op === "rate") {
    const bands = bandFields(rows, (then) => (then.op === "rate" ? percentText(then.ppm) : ""));
    return { shape: "rate_of_average_by_age", bands, ...averageFields(first.base) };
  }
  return {};
}

function shapedFields(method: Method): Partial<MethodFields> {
  switch (method.op) {
    case "none":
      return { shape: method.op, statedReason: method.reason };
    case "unknown":
      return { shape: method.op, unknownKind: method.kind ?? "", statedReason: method.reason };
    case "approximate":
    case "fixed":
      return { shape: method.op, value: yuanText(method.fen), per: method.per };
    case "rate":
      return method.base.base === "own_contribution_base"
        ? { shape: "rate_of_own_base", value: percentText(method.ppm) }
        : { shape: "rate_of_average", value: percentText(method.ppm), ...averageFields(method.base) };
    case "table":
      return tableFields(method.rows);
    case "per_year_of_age":
    case "per_contribution_year":
    case "own_credit":
    case "of_category":
    case "sum":
    case "min":
    case "max":
    case "clamp":
    case "top_up_year":
      return {};
  }
}

/** The fields that show a method: a preset where one fits exactly, otherwise the tree. */
export function fieldsOfMethod(method: Method): MethodFields {
  const fields: MethodFields = { ...emptyMethodFields(), ...shapedFields(method) };
  if (!isExpression(method) || same(methodOfFields(fields, reading()), method)) return fields;
  return { ...emptyMethodFields(), shape: "built", tree: fieldsOfExpression(method) };
}

function averageOf(fields: MethodFields, form: Reading): Base {
  const year = present(fields.averageYear);
  const scheme = fields.averageScheme === "" ? undefined : fields.averageScheme;
  const base: Base = { base: "parameter", code: "AVG_PENSION" };
  if (scheme !== undefined) base.scheme = scheme;
  if (year === "latest" || year === "previous") return { ...base, year };
  if (year === undefined) return base;
  const pinned = form.take("averageYear", parseYear(year));
  return pinned === null ? base : { ...base, year: pinned };
}

function rowsOf(
  fields: MethodFields,
  form: Reading,
  exprOf: (field: string, text: string) => Expr | null,
): Row[] | null {
  const rows: Row[] = [];
  let from = 0;
  let end: number | null = null;
  fields.bands.forEach((band, index) => {
    const field = `bands.${index}`;
    const isLast = index === fields.bands.length - 1;
    const to = ageLimit(`${field}.upTo`, band.upTo, from, isLast, form);
    const then = exprOf(`${field}.value`, band.value);
    const when: Cond = { age: [from, to ?? null] };
    if (to !== undefined && then !== null) rows.push({ when, printed: band.printed.trim(), then });
    if (isLast && typeof to === "number") end = to;
    from = to ?? from;
  });
  if (fields.bands.length === 0) form.take("bands", { ok: false, key: "bands_required", params: {} });
  if (rows.length > 0 && rows.length === fields.bands.length) return rows;
  // A whole table is checked for gaps with every other method; until then the end of the last band is at least said here.
  const gap = misread("age_bands_incomplete", { from });
  if (end !== null) form.take(`bands.${fields.bands.length - 1}.upTo`, gap);
  return null;
}

/** The exclusive upper age; null = open, undefined = not readable, or not above the row before. */
function ageLimit(
  field: string,
  text: string,
  from: number,
  isLast: boolean,
  form: Reading,
): number | null | undefined {
  if (present(text) === undefined) {
    if (isLast) return null;
    form.take(field, { ok: false, key: "band_limit_required", params: {} });
    return undefined;
  }
  const age = form.take(field, parseAge(text));
  if (age === null) return undefined;
  if (age > from) return age;
  form.take(field, { ok: false, key: "age_bands_overlap", params: { age } });
  return undefined;
}

function tableOf(rows: Row[] | null): Method | null {
  return rows === null ? null : { op: "table", rows };
}

/** The method the fields make, null while they make none. Issues go to the reading, at the fields. */
export function methodOfFields(fields: MethodFields, form: Reading): Method | null {
  const yuan = (field: string, text: string) => form.take(field, parseYuan(text));
  const rate = (field: string, text: string, base: Base): Expr | null => {
    const ppm = form.take(field, parsePercent(text));
    return ppm === null ? null : { op: "rate", ppm, base };
  };
  const { shape, per } = fields;
  switch (shape) {
    case "fixed":
    case "approximate": {
      const fen = yuan("value", fields.value);
      return fen === null ? null : { op: shape, fen, per };
    }
    case "fixed_by_age":
      return tableOf(
        rowsOf(fields, form, (field, text) => {
          const fen = yuan(field, text);
          return fen === null ? null : { op: "fixed", fen, per };
        }),
      );
    case "rate_of_own_base":
      return rate("value", fields.value, { base: "own_contribution_base" });
    case "rate_of_average":
      return rate("value", fields.value, averageOf(fields, form));
    case "rate_of_average_by_age": {
      const base = averageOf(fields, form);
      return tableOf(rowsOf(fields, form, (field, text) => rate(field, text, base)));
    }
    case "none": {
      const reason = reasonOf(fields, form);
      return reason === null ? null : { op: "none", reason };
    }
    case "unknown":
      return unknownOf(fields, form);
    case "built":
      return fields.tree === null ? form.take("tree", TREE_MISSING) : expressionOfFields(fields.tree, "tree", form);
  }
}

const TREE_MISSING: Typed<Method> = { ok: false, key: "required", params: {} };
const TEXT_MISSING: Typed<string> = { ok: false, key: "required", params: {} };

function reasonOf(fields: MethodFields, form: Reading): string | null {
  const reason = fields.statedReason.trim();
  return form.take("statedReason", reason === "" ? TEXT_MISSING : read(reason));
}

/** Without a kind the method is made as older rules are stored, for the preview; another check keeps it from being sent. */
function unknownOf(fields: MethodFields, form: Reading): Method | null {
  const kind = fields.unknownKind ?? "";
  const reason = reasonOf(fields, form);
  if (reason === null) return null;
  return kind === "" ? { op: "unknown", reason } : { op: "unknown", kind, reason };
}
