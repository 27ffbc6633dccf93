/**
 * @gorules/zen-engine 0.54.0: a decision table in Rust, asked one by one, in batches, with its trace, and over a whole list at once; and, as we
 * look a region's rule up before we ask it, a table for each region.
 */
import { ZenEngine } from "@gorules/zen-engine";
import type { Contestant } from "@/bench/evaluation/contestant";
import { REGIONS, people, rightSum } from "@/bench/evaluation/workload";

const PEOPLE = 2_000;
const BATCH = 500;

/** The table of these regions. */
function table(regions: readonly number[], loop = false): Buffer {
  const rules = regions.flatMap((region) => {
    const row = (age: string, fen: string) => ({ _id: `${region}${age}`, region: String(region), age, fen });
    return region % 2 === 1 ? [row("", "370000 * 0.03")] : [row("< 70", "10000"), row(">= 70", "11000")];
  });
  const node = (id: string, type: string, more = {}) => ({ id, type, name: id, position: { x: 0, y: 0 }, ...more });
  const content = {
    hitPolicy: "first",
    inputs: [
      { id: "region", name: "region", field: "region" },
      { id: "age", name: "age", field: "age" },
    ],
    outputs: [{ id: "fen", name: "fen", field: "fen" }],
    rules,
    ...(loop ? { executionMode: "loop", inputField: "people", outputPath: "credits" } : {}),
  };
  const edge = (sourceId: string, targetId: string) => ({ id: sourceId + targetId, type: "edge", sourceId, targetId });
  return Buffer.from(
    JSON.stringify({
      nodes: [node("in", "inputNode"), node("table", "decisionTableNode", { content }), node("out", "outputNode")],
      edges: [edge("in", "table"), edge("table", "out")],
    }),
  );
}

function fenIn(result: unknown): number {
  return typeof result === "object" && result !== null && "fen" in result ? Number(result.fen) : Number.NaN;
}

function creditsIn(result: unknown): number {
  const credits: unknown = typeof result === "object" && result !== null && "credits" in result ? result.credits : [];
  return Array.isArray(credits) ? credits.reduce((sum: number, credit: unknown) => sum + fenIn(credit), 0) : Number.NaN;
}

export function zen(count = PEOPLE): Contestant[] {
  const engine = new ZenEngine();
  const regions = Array.from({ length: REGIONS }, (_unused, region) => region);
  const [decision, looped] = [engine.createDecision(table(regions)), engine.createDecision(table(regions, true))];
  const ofRegion = regions.map((region) => engine.createDecision(table([region])));
  const persons = people(count).map(({ region, age }) => ({ region, age }));
  const common = { evaluations: count, right: rightSum(people(count)) };
  const oneByOne = async () => {
    let sum = 0;
    for (const person of persons) sum += fenIn((await decision.evaluate(person)).result);
    return sum;
  };
  const inBatches = async (trace: boolean) => {
    let sum = 0;
    for (let at = 0; at < persons.length; at += BATCH) {
      const answers = await Promise.all(persons.slice(at, at + BATCH).map((one) => decision.evaluate(one, { trace })));
      for (const { result } of answers) sum += fenIn(result);
    }
    return sum;
  };
  const byRegion = async () => {
    let sum = 0;
    for (let at = 0; at < persons.length; at += BATCH) {
      const batch = persons.slice(at, at + BATCH);
      const answers = await Promise.all(batch.map((one) => ofRegion[one.region]?.evaluate(one)));
      for (const answer of answers) sum += fenIn(answer?.result);
    }
    return sum;
  };
  const inLoop = async () => creditsIn((await looped.evaluate({ people: persons })).result);
  return [
    { name: "zen 0.54.0, one by one", ...common, run: oneByOne },
    { name: "zen 0.54.0, batches of 500", ...common, run: () => inBatches(false) },
    { name: "zen 0.54.0, batches with trace", ...common, run: () => inBatches(true) },
    { name: "zen 0.54.0, loop mode", ...common, run: inLoop },
    { name: "zen 0.54.0, a table for each region, batches of 500", ...common, run: byRegion },
  ];
}
