/** Edit distance: how many letters lie between what was typed and a name. */

/** The most letters that a misspelling of this length may be off: one in three, at least one, at most three. */
export function allowance(query: string): number {
  return Math.min(3, Math.max(1, Math.floor(query.length / 3)));
}

/** Which letters a word holds, as a set of 31 bits; different letters may share a bit. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 31);
  return letters;
}

/** Can words with these letters be so near? Each edit takes one letter away and brings one in, at most. */
export function mayBeNear(a: number, b: number, most: number): boolean {
  let differing = a ^ b;
  let count = 0;
  for (; differing !== 0 && count <= 2 * most; count += 1) differing &= differing - 1;
  return count <= 2 * most;
}

/**
 * Letters to insert, remove, replace or swap with the neighbour. Null as soon as it is more than `most`:
 * nearly every name is given up after a letter or two.
 */
export function nearness(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(beforeLast, j - 2) + 1 : replaced;
      const cost = Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return null;
    beforeLast = last;
    last = row;
  }
  const distance = at(last, b.length);
  return distance > most ? null : distance;
}

/** Outside the table nothing is near. */
function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
