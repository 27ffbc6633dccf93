/** Example forms: a worked example as typed, with every fact a rule may ask about a person. */
import type { ExampleFields } from "@/lib/domain/draft/schema";
import type { Reading } from "@/lib/domain/typed/field-reading";
import { enrolmentRegionSchema, type Person } from "@/lib/domain/rule/person.schema";
import { exampleSchema, type RuleExample } from "@/lib/domain/rule/schema";
import { parseTypedDay, parseWrittenMonth } from "@/lib/domain/typed/month";
import { parseYear, parseYears, parseYuan, yuanText } from "@/lib/domain/typed/number";
import { parseTags, tagsText } from "@/lib/domain/typed/tags";
import { misread, type Typed } from "@/lib/domain/typed/text";

/** What is typed about a person, apart from name and day. */
export type PersonFields = Omit<ExampleFields, "name" | "on" | "expect" | "fromSource">;

/** The fields that show a worked example. */
export function fieldsOfExample({ name, person, on, expectFen, fromSource }: RuleExample): ExampleFields {
  return { ...fieldsOfPerson(person), name, on, expect: yuanText(expectFen), fromSource };
}

/** The fields that show what is known about a person. */
export function fieldsOfPerson(person: Person): PersonFields {
  const yuan = (fen: Person["ownPension"]) => (fen === undefined ? "" : yuanText(fen));
  return {
    birthDate: person.birthDate ?? "",
    retiredOn: person.retiredOn ?? "",
    contributionBase: yuan(person.contributionBase),
    contributionYears: person.contributionYears === undefined ? "" : String(person.contributionYears),
    ownPension: yuan(person.ownPension),
    pensionOfRetirementMonth: yuan(person.pensionOfRetirementMonth),
    pensionOfMonth: entries(person.pensionOfMonth).map(([month, fen]) => ({ month, amount: yuanText(fen) })),
    ownCreditYearTotal: entries(person.ownCreditYearTotal).map(([year, fen]) => ({ year, amount: yuanText(fen) })),
    ownCreditOfMonth: entries(person.ownCreditOfMonth).map(([month, fen]) => ({ month, amount: yuanText(fen) })),
    creditedThisYear: yuan(person.creditedThisYear),
    pensionScheme: person.pensionScheme ?? "",
    enrolments: (person.enrolments ?? []).map(({ region, from, to }) => ({ region, from, to: to ?? "" })),
    tags: tagsText(person.tags ?? []),
  };
}

function entries<Value>(record: Readonly<Record<string, Value>> | undefined): [string, Value][] {
  return Object.entries(record ?? {});
}

/** The worked example the fields make, null while they make none; what cannot be read is said below `field`. */
export function exampleOfFields(row: ExampleFields, field: string, form: Reading): RuleExample | null {
  const on = form.take(`${field}.on`, parseTypedDay(row.on));
  const expectFen = form.take(`${field}.expect`, parseYuan(row.expect));
  const before = form.issues.length;
  const person = personOfFields(row, field, form);
  const isWhole = on !== null && expectFen !== null && form.issues.length === before;
  if (!isWhole) return null;
  return form.check(
    field,
    exampleSchema,
    { name: row.name, person, on, expectFen, fromSource: row.fromSource },
    fieldOfExamplePath,
  );
}

/** Where a path inside an example is typed: `expectFen` at `expect`, facts without their `person`, a status at the list. */
export function fieldOfExamplePath(path: string): string {
  if (path === "expectFen") return "expect";
  return path.replace(/^person(\.|$)/, "").replace(/^tags\.\d+$/, "tags");
}

/** The facts the fields state, not yet checked against the schema; what cannot be read is said below `field`. */
export function personOfFields(row: PersonFields, field: string, form: Reading): unknown {
  const day = (name: "birthDate" | "retiredOn") => form.maybe(`${field}.${name}`, row[name], parseTypedDay);
  const yuan = (name: YuanFact) => form.maybe(`${field}.${name}`, row[name], parseYuan);
  const ofMonths = (name: "pensionOfMonth" | "ownCreditOfMonth") =>
    amountsOf(
      row[name].map(({ month, amount }) => ({ name: "month", text: month, amount })),
      parseWrittenMonth,
      `${field}.${name}`,
      form,
    );
  return {
    birthDate: day("birthDate"),
    retiredOn: day("retiredOn"),
    contributionBase: yuan("contributionBase"),
    contributionYears: form.maybe(`${field}.contributionYears`, row.contributionYears, parseYears),
    ownPension: yuan("ownPension"),
    pensionOfRetirementMonth: yuan("pensionOfRetirementMonth"),
    pensionOfMonth: ofMonths("pensionOfMonth"),
    ownCreditYearTotal: amountsOf(
      row.ownCreditYearTotal.map(({ year, amount }) => ({ name: "year", text: year, amount })),
      parseYear,
      `${field}.ownCreditYearTotal`,
      form,
    ),
    ownCreditOfMonth: ofMonths("ownCreditOfMonth"),
    creditedThisYear: yuan("creditedThisYear"),
    pensionScheme: row.pensionScheme === "" ? undefined : row.pensionScheme,
    enrolments: enrolmentsOf(row.enrolments, `${field}.enrolments`, form),
    tags: form.maybe(`${field}.tags`, row.tags, parseTags),
  };
}

type YuanFact = "contributionBase" | "ownPension" | "pensionOfRetirementMonth" | "creditedThisYear";

interface AmountRow {
  /** The cell that holds the month or the year. */
  readonly name: string;
  readonly text: string;
  readonly amount: string;
}

/** A sum per month or per year; rows nothing was typed in are none. */
function amountsOf(
  rows: readonly AmountRow[],
  parse: (text: string) => Typed<string | number>,
  field: string,
  form: Reading,
): Record<string, number> | undefined {
  const amounts: Record<string, number> = {};
  rows.forEach(({ name, text, amount }, index) => {
    if (`${text}${amount}`.trim() === "") return;
    const when = form.take(`${field}.${index}.${name}`, parse(text));
    const fen = form.take(`${field}.${index}.amount`, parseYuan(amount));
    const isRepeated = when !== null && Object.hasOwn(amounts, when);
    if (isRepeated) form.take(`${field}.${index}.${name}`, misread("row_repeated", { row: String(when) }));
    else if (when !== null && fen !== null) amounts[when] = fen;
  });
  return Object.keys(amounts).length === 0 ? undefined : amounts;
}

function enrolmentsOf(rows: ExampleFields["enrolments"], field: string, form: Reading): unknown {
  const typedRows = rows.flatMap((row, index) => (Object.values(row).join("").trim() === "" ? [] : { row, index }));
  if (typedRows.length === 0) return undefined;
  return typedRows.map(({ row, index }) => ({
    region: form.check(`${field}.${index}.region`, enrolmentRegionSchema, row.region),
    from: form.take(`${field}.${index}.from`, parseWrittenMonth(row.from)),
    to: form.maybe(`${field}.${index}.to`, row.to, parseWrittenMonth),
  }));
}
