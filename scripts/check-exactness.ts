/** Nightly: random registers, people and months against the exact oracle. `tsx scripts/check-exactness.ts [triples] [seed]`; fails on any difference. */
import { compareWithOracle } from "./exactness/comparison";

const [, , triples = "100000", seed = "1"] = process.argv;
const { triples: asked, amounts, arrears, states, differences } = compareWithOracle(Number(seed), Number(triples));
for (const difference of differences.slice(0, 10)) console.error(difference);
console.log(
  `${asked} rule × person × month triples, ${amounts} with an amount, ${arrears} with arrears, ${differences.length} different`,
);
console.log(
  Object.entries(states)
    .map(([state, count]) => `${state} ${count}`)
    .join(", "),
);
process.exitCode = differences.length === 0 ? 0 : 1;
