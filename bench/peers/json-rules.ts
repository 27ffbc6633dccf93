/** json-rules-engine 7.3.1: one rule a band. It has no arithmetic, so base × rate is multiplied beforehand, in its favour. */
import { Engine } from "json-rules-engine";
import type { Contestant } from "@/bench/evaluation/contestant";
import { REGIONS, people, rightSum } from "@/bench/evaluation/workload";

const PEOPLE = 300;

export function jsonRules(count = PEOPLE): Contestant[] {
  const engine = new Engine();
  for (let region = 0; region < REGIONS; region += 1) {
    const here = { fact: "region", operator: "equal", value: region };
    if (region % 2 === 1) {
      engine.addRule({ conditions: { all: [here] }, event: { type: "credit", params: { fen: 11_100 } } });
      continue;
    }
    for (const [operator, fen] of [["lessThan", 10_000] as const, ["greaterThanInclusive", 11_000] as const]) {
      const band = { fact: "age", operator, value: 70 };
      engine.addRule({ conditions: { all: [here, band] }, event: { type: "credit", params: { fen } } });
    }
  }
  const persons = people(count);
  const run = async () => {
    let sum = 0;
    for (const { region, age } of persons) {
      const { events } = await engine.run({ region, age });
      for (const { params } of events) sum += Number(params?.fen);
    }
    return sum;
  };
  return [{ name: "json-rules-engine 7.3.1", evaluations: count, right: rightSum(persons), run }];
}
