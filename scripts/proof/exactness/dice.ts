/** Dice: a small seeded generator, so that a failure can be thrown again. */

export interface Dice {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True in `percent` of 100 throws. */
  chance(percent: number): boolean;
  pick<const Values extends readonly [unknown, ...unknown[]]>(values: Values): Values[number];
  /** `count` values of `make`. */
  some<Value>(count: number, make: () => Value): Value[];
  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** Dice that always fall the same way for one seed (xorshift32). */
export function dice(seed: number): Dice {
  let state = seed === 0 ? 1 : seed | 0;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (values) => values[below(values.length)] ?? values[0],
    some: (count, make) => Array.from({ length: count }, make),
    shuffled: (values) =>
      values
        .map((value) => ({ value, at: next() }))
        .sort((left, right) => left.at - right.at)
        .map(({ value }) => value),
  };
}
