/** Nightly: random rules, people and months against the exact oracle. `tsx scripts/check-exactness.ts [triples] [seed]`; fails on any difference. */
import { compareWithOracle } from "./exactness/comparison";

const [, , triples = "100000", seed = "1"] = process.argv;
const { triples: asked, amounts, differences } = compareWithOracle(Number(seed), Number(triples));
for (const difference of differences.slice(0, 10)) console.error(difference);
console.log(`${asked} rule × person × month triples, ${amounts} with an amount, ${differences.length} different`);
process.exitCode = differences.length === 0 ? 0 : 1;
