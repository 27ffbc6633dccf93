/** The oracle's arrears: what was credited too little in past months, by what was known when each of them ended. Months are asked about as months: by their last day. */
import type { Case, Given } from "@/lib/domain/case/schema";
import { oracleAnswer } from "./oracle";
import { lastDayIn, monthNumber, monthText } from "./oracle-calendar";

/** The months that differ and by how much, and the sum: `2024-01:+150 2024-02:-30 = 120`. Empty where nothing differs. */
export function oracleArrears(one: Case, on: string, knownAt: string | null): string {
  const to = monthNumber(on);
  const stated = one.given.map(({ from = on.slice(0, 7) }) => monthNumber(from));
  const from = Math.max(Math.min(to, ...stated), to - 120);
  const differences: { month: string; fen: bigint }[] = [];
  for (let number = from; number < to; number += 1) {
    const month = monthText(number);
    const end = lastDayIn(month);
    const [then, now] = [knownAt !== null && knownAt < end ? knownAt : end, knownAt].map((known) => {
      const items = one.given.filter((given) => isKnown(given, known));
      return oracleAnswer({ ...one, items, on: end, today: end }).amountFen;
    });
    if (then === undefined || now === undefined || then === now) continue;
    differences.push({ month, fen: BigInt(now) - BigInt(then) });
  }
  if (differences.length === 0) return "";
  const sum = differences.reduce((total, { fen }) => total + fen, 0n);
  return `${differences.map(({ month, fen }) => `${month}:${fen}`).join(" ")} = ${sum}`;
}

/** `known`: a day, or null for everything. */
function isKnown({ publishedOn }: Given, known: string | null): boolean {
  return publishedOn === undefined || known === null || publishedOn.slice(0, 10) <= known;
}
