/** Edit distance: how many letters lie between what was typed and a name. */

/** More than this many letters apart is another word. */
const FARTHEST = 3;

/** Letters to insert, remove, replace or swap with the neighbour; 4 stands for "too far", which is found out early. */
export function nearness(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FARTHEST) return FARTHEST + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : replaced;
      row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    if (Math.min(...row) > FARTHEST) return FARTHEST + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(at(last, b.length), FARTHEST + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? FARTHEST + 1;
}

/** Is a name at this distance still a likely misspelling? One letter in three, and never more than three. */
export function similarTo(query: string, distance: number): boolean {
  return distance <= Math.min(FARTHEST, Math.max(1, Math.floor(query.length / 3)));
}
