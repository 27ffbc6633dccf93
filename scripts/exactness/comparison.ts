/** Comparison: random rules, people and days asked of the evaluator and of the oracle; what differs, and how much was asked. */
import { civilDay, caseRegister, questionOf } from "@/lib/domain/case";
import { type CaseInput, caseSchema } from "@/lib/domain/case.schema";
import { evaluate } from "@/lib/domain/evaluation";
import { dice } from "./dice";
import { type Json, oracleAnswer } from "./oracle";
import { randomDay, randomPerson } from "./random-case";
import { randomFen, randomMethod, randomTerms } from "./random-rule";

export interface Compared {
  readonly triples: number;
  readonly amounts: number;
  /** Seed and text of each disagreement. */
  readonly differences: readonly string[];
}

const REGION = "全国/甲省/子市";
/** Not a retiree's category, so that nothing but the rule decides. */
const CATEGORY = "pooled_only";
const PEOPLE_PER_RULE = 10;

/** Compares until `triples` have been asked. The same seed asks the same. */
export function compareWithOracle(seed: number, triples: number): Compared {
  const differences: string[] = [];
  let [asked, amounts, number] = [0, 0, seed];
  while (asked < triples) {
    number += 1;
    const one = comparedRule(number);
    asked += one.triples;
    amounts += one.amounts;
    differences.push(...one.differences);
  }
  return { triples: asked, amounts, differences };
}

function comparedRule(seed: number): Compared {
  const throws = dice(seed * 7919 + 1);
  const method = randomMethod(throws);
  if (method.op === "none" || method.op === "unknown" || JSON.stringify(method).includes("of_category")) return NOTHING;
  const rule = { method, ...randomTerms(throws) };
  const figures = new Map<string, number>();
  for (const code of ["AVG_PENSION", "BASE_FLOOR", "BASE_CEILING"] as const) {
    for (const year of [null, 2022, 2023, 2024]) {
      for (const scheme of [null, "enterprise", "public"] as const) {
        if (throws.chance(80)) figures.set([code, year, scheme].join("/"), randomFen(throws));
      }
    }
  }
  const given: CaseInput["given"] = [
    { kind: "rule", region: REGION, category: CATEGORY, from: "2020-01", ...rule },
    ...[...figures].map(([name, fen]) => parameterOf(name, fen)),
  ];
  const view = caseRegister(caseSchema.parse({ given, region: REGION, category: CATEGORY })).asKnown(null);
  const found = throws.some(PEOPLE_PER_RULE, () => {
    const { enrolments: _moved, birthDate, ...facts } = randomPerson(throws);
    const person = birthDate?.length === 10 ? { ...facts, birthDate } : facts;
    const asOf = randomDay(throws, 2022, 5);
    const asks = caseSchema.parse({ given: [], region: REGION, category: CATEGORY, person, asOf });
    const answer = evaluate(view, questionOf(asks));
    const right = oracleAnswer({
      rule: plain(rule),
      person: plain(person),
      on: civilDay(asOf),
      figure: figureIn(figures),
    });
    const said = answer.state === "amount" ? `${answer.amountFen} ${answer.yearFen ?? "-"}` : "lacking";
    const meant = right === null ? "lacking" : `${right.amountFen} ${right.yearFen ?? "-"}`;
    const last = answer.steps.at(-1)?.resultFen;
    const ends = answer.state !== "amount" || last === answer.amountFen;
    const isSame = said === meant && ends;
    return {
      isAmount: right !== null,
      difference: isSame
        ? []
        : [`${seed}: ${said} ≠ ${meant}, last step ${last}, ${JSON.stringify({ rule, person, asOf })}`],
    };
  });
  return {
    triples: found.length,
    amounts: found.filter(({ isAmount }) => isAmount).length,
    differences: found.flatMap(({ difference }) => difference),
  };
}

const NOTHING: Compared = { triples: 0, amounts: 0, differences: [] };

function parameterOf(name: string, fen: number): CaseInput["given"][number] {
  const [code, year, scheme] = name.split("/");
  const parsed = { code, ...(year === "" ? {} : { year: Number(year) }), ...(scheme === "" ? {} : { scheme }) };
  return caseSchema.shape.given.element.parse({ kind: "parameter", region: REGION, from: "2020-01", fen, ...parsed });
}

function figureIn(figures: ReadonlyMap<string, number>) {
  return (code: string, year: number | "latest" | null, scheme: string | null): number | null => {
    const years = year === "latest" ? [2024, 2023, 2022] : [year];
    const found = years.map((one) => figures.get([code, one, scheme].join("/"))).find((fen) => fen !== undefined);
    return found ?? null;
  };
}

function plain(value: object): Json {
  const copy: Json = JSON.parse(JSON.stringify(value));
  return copy;
}
