/**
 * Nightly: random registers, people and months against the exact oracle, then random JSON against schema, evaluator and words.
 * `tsx scripts/proof/check-exactness.ts [triples] [seed] [documents]`; fails on any difference or fault.
 */
import { compareWithOracle } from "@/scripts/proof/exactness/comparison";
import { fuzz } from "@/scripts/proof/fuzz/fuzz";

const [, , triples = "100000", seed = "1", documents = "20000"] = process.argv;
const compared = compareWithOracle(Number(seed), Number(triples));
for (const difference of compared.differences.slice(0, 10)) console.error(difference);
const { triples: asked, amounts, arrears, states } = compared;
console.log(
  `${asked} rule × person × month triples, ${amounts} with an amount, ${arrears} with arrears, ${compared.differences.length} different`,
);
console.log(
  Object.entries(states)
    .map(([state, count]) => `${state} ${count}`)
    .join(", "),
);
const { tried, passed, sentences, faults } = fuzz(Number(seed), Number(documents));
for (const fault of faults.slice(0, 10)) console.error(fault);
console.log(`${tried} random documents, ${passed} passed the schema, ${sentences} sentences, ${faults.length} faults`);
process.exitCode = compared.differences.length + faults.length === 0 ? 0 : 1;
