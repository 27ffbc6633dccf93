/**
 * Printed rules: the line that table, API and feed say of a rule names exactly the sums and shares the rule is made of, and the change
 * from one rule to another adds up. It walks the stored text of a rule and knows nothing of the code that words it.
 */
import { type Fraction, add, compare, rounded } from "./fraction";
import { FIGURE, figureOf } from "./printed-equation";

/** What is wrong with the line of a rule. */
export function wrongInRule(
  text: string,
  { method, deductions }: { method: { op: string }; deductions: unknown },
): string[] {
  // A rough figure carries no decimals, so that it never looks exact.
  if (method.op === "approximate") return [];
  const unrounded = text.replaceAll(/rounded [a-z ]+ to 0\.10 yuan/g, "");
  const sums = (unrounded.match(new RegExp(FIGURE, "g")) ?? []).map((one) => fenIn(one)).sort();
  const shares = [...unrounded.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, one = ""]) => millionthsIn(one)).sort();
  const meant = statedIn([method, deductions]);
  return [
    ...(sums.join() === meant.sums.toSorted().join()
      ? []
      : [`“${text}” names ${sums.join()}, not ${meant.sums.join()}`]),
    ...(shares.join() === meant.shares.toSorted().join() ? [] : [`“${text}” names ${shares.join()} millionths`]),
  ];
}

interface Stated {
  readonly sums: string[];
  readonly shares: string[];
}

/** Every sum in fen and every share in millionths that a stored text states, limits of the own pension among them. */
function statedIn(value: unknown): Stated {
  if (Array.isArray(value)) return merged(value.map(statedIn));
  if (typeof value !== "object" || value === null) return { sums: [], shares: [] };
  return merged(
    Object.entries(value).map(([key, inner]): Stated => {
      if (/^(?:fen|minFen|maxFen)$/.test(key)) return { sums: [String(inner)], shares: [] };
      if (key === "ppm") return { sums: [], shares: [String(inner)] };
      if (key !== "ownPension" || !Array.isArray(inner)) return statedIn(inner);
      const [from, to] = inner.map(Number);
      const limits = [...((from ?? 0) > 0 ? [from] : []), ...(inner[1] === null ? [] : [to])];
      return { sums: limits.map(String), shares: [] };
    }),
  );
}

function merged(all: readonly Stated[]): Stated {
  return { sums: all.flatMap(({ sums }) => sums), shares: all.flatMap(({ shares }) => shares) };
}

function fenIn(figure: string): string {
  const { over, under } = figureOf(figure).worth;
  return String((over * 100n) / under);
}

function millionthsIn(percent: string): string {
  const [whole = "", decimals = ""] = percent.split(".");
  return String(Number(`${whole}${decimals.padEnd(4, "0")}`));
}

const CHANGE = new RegExp(
  `${FIGURE} → ${FIGURE}[^（(→]*[（(]([+−]?)${FIGURE}(?:[，,] ?([+−]?)(\\d+(?:\\.\\d)?)%)?`,
  "g",
);

/** What is wrong with `100.00 → 110.00 元/月（+10.00，+10.0%）`. */
export function wrongChanges(text: string): { readonly read: number; readonly wrong: string[] } {
  const changes = [...text.matchAll(CHANGE)];
  const wrong = changes.filter((match) => !addsUp(match)).map(([words]) => `“${words}” does not add up`);
  return { read: changes.length, wrong };
}

function addsUp([, before = "", after = "", sign, by = "", shareSign, share]: readonly (
  string | undefined
)[]): boolean {
  const [old, made, step] = [before, after, by].map((one) => figureOf(one).worth);
  if (old === undefined || made === undefined || step === undefined) return false;
  if (compare(made, add(old, signed(step, sign))) !== 0) return false;
  if (share === undefined) return true;
  const parts: Fraction = { over: step.over * old.under * 1000n, under: step.under * old.over };
  const [whole = "", tenth = "0"] = share.split(".");
  return shareSign === sign && rounded(parts, 1n, "half_up") === BigInt(whole + tenth);
}

function signed({ over, under }: Fraction, sign: string | undefined): Fraction {
  return sign === "−" ? { over: -over, under } : { over, under };
}
