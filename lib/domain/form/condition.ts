/** Condition forms: when a table row applies, as typed, and the condition it makes. */
import type { CondFields } from "@/lib/domain/draft/expression.schema";
import { present, type Reading } from "@/lib/domain/typed/field-reading";
import { tagSchema, type Cond } from "@/lib/domain/rule/method.schema";
import { parseTypedDay } from "@/lib/domain/typed/month";
import { parseAge, parseYears, parseYuan, yuanText } from "@/lib/domain/typed/number";
import type { Typed } from "@/lib/domain/typed/text";

type RangeFields = Extract<CondFields, { from: string }>;

/** The fields that show a condition. */
export function fieldsOfCondition(cond: Cond): CondFields {
  if ("all" in cond) return { kind: "all", all: cond.all.map(fieldsOfCondition) };
  if ("tag" in cond) return { kind: "tag", tag: cond.tag };
  if ("age" in cond) return rangeFields("age", cond.age, String);
  if ("contributionYears" in cond) return rangeFields("contributionYears", cond.contributionYears, String);
  if ("ownPension" in cond) return rangeFields("ownPension", cond.ownPension, yuanText);
  if ("retiredOn" in cond) return rangeFields("retiredOn", cond.retiredOn, String);
  return rangeFields("bornOn", cond.bornOn, String);
}

function rangeFields<Value>(
  kind: RangeFields["kind"],
  [from, to]: readonly [Value | null, Value | null],
  text: (value: Value) => string,
): CondFields {
  return { kind, from: from === null ? "" : text(from), to: to === null ? "" : text(to) };
}

/** The condition the fields make, null while they make none; what cannot be read is said at its field below `path`. */
export function conditionOfFields(fields: CondFields, path: string, form: Reading): Cond | null {
  switch (fields.kind) {
    case "tag": {
      const tag = form.check(`${path}.tag`, tagSchema, fields.tag);
      return tag === null ? null : { tag };
    }
    case "all":
      return allOfFields(fields.all, path, form);
    case "age": {
      const age = rangeOf(fields, path, form, parseAge);
      return age === null ? null : { age };
    }
    case "contributionYears": {
      const contributionYears = rangeOf(fields, path, form, parseYears);
      return contributionYears === null ? null : { contributionYears };
    }
    case "ownPension": {
      const ownPension = rangeOf(fields, path, form, parseYuan);
      return ownPension === null ? null : { ownPension };
    }
    case "retiredOn": {
      const retiredOn = rangeOf(fields, path, form, parseTypedDay);
      return retiredOn === null ? null : { retiredOn };
    }
    case "bornOn": {
      const bornOn = rangeOf(fields, path, form, parseTypedDay);
      return bornOn === null ? null : { bornOn };
    }
  }
}

function allOfFields(all: readonly CondFields[], path: string, form: Reading): Cond | null {
  if (all.length === 0) form.take(`${path}.all`, { ok: false, key: "required", params: {} });
  const made = all.map((one, index) => conditionOfFields(one, `${path}.all.${index}`, form));
  const conds = made.flatMap((cond) => cond ?? []);
  return conds.length > 0 && conds.length === all.length ? { all: conds } : null;
}

function rangeOf<Value>(
  { from, to }: RangeFields,
  path: string,
  form: Reading,
  parse: (text: string) => Typed<Value>,
): [Value | null, Value | null] | null {
  const end = (name: string, text: string) =>
    present(text) === undefined ? undefined : form.take(`${path}.${name}`, parse(text));
  const [lower, upper] = [end("from", from), end("to", to)];
  return lower === null || upper === null ? null : [lower ?? null, upper ?? null];
}
