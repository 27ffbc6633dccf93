/** publicodes 1.10.3: a rule tree, interpreted; both ways of asking it. */
import Engine, { type RawPublicodes } from "publicodes";
import type { Contestant } from "@/bench/evaluation/contestant";
import { REGIONS, people, rightSum } from "@/bench/evaluation/workload";

const PEOPLE = 500;
const SILENT = { log() {}, warn() {}, error() {} };

function rules(): RawPublicodes<string> {
  const regions = Array.from({ length: REGIONS }, (_unused, region) => region);
  const shapes = regions.map((region) => ({
    si: `région = 'R${region}'`,
    alors: region % 2 === 0 ? "par âge" : "par taux",
  }));
  return {
    région: { "par défaut": "'R0'" },
    âge: { "par défaut": "60 an" },
    "base de pension": "3700 €/mois",
    taux: "3%",
    "par taux": { produit: ["base de pension", "taux"] },
    "par âge": {
      grille: { assiette: "âge", tranches: [{ montant: "100 €/mois", plafond: "70 an" }, { montant: "110 €/mois" }] },
    },
    "crédit mensuel": { variations: [...shapes, { sinon: "0 €/mois" }] },
  };
}

export function publicodes(count = PEOPLE): Contestant[] {
  const persons = people(count);
  const right = rightSum(persons);
  const engine = new Engine(rules(), { logger: SILENT });
  const fenOf = (value: unknown) => (typeof value === "number" ? value * 100 : Number.NaN);
  const situationOf = ({ region, age }: (typeof persons)[number]) => ({ région: `'R${region}'`, âge: `${age} an` });
  const bySituation = () => {
    let sum = 0;
    for (const person of persons) {
      engine.setSituation(situationOf(person));
      sum += fenOf(engine.evaluate("crédit mensuel").nodeValue);
    }
    return Promise.resolve(sum);
  };
  const byContext = () => {
    let sum = 0;
    for (const person of persons) {
      sum += fenOf(engine.evaluate({ valeur: "crédit mensuel", contexte: situationOf(person) }).nodeValue);
    }
    return Promise.resolve(sum);
  };
  return [
    { name: "publicodes 1.10.3, setSituation", evaluations: count, right, run: bySituation },
    { name: "publicodes 1.10.3, contexte", evaluations: count, right, run: byContext },
  ];
}
