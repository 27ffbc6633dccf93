/** Step pairs: two calculations laid side by side, so that a step that came in or fell out does not move all others. */
import { same } from "@/lib/domain/value/sameness";
import type { Step } from "./step";

export type StepMark = "same" | "changed" | "added" | "removed";

/** One line of the comparison. Never without both sides. */
export interface StepPair {
  readonly before: Step | null;
  readonly after: Step | null;
  readonly mark: StepMark;
}

/**
 * Every step of both sides once, each side in its order. Steps of one kind stand beside each other, those about the same thing
 * first; `changed` differ in numbers or source, `added` and `removed` have no counterpart.
 */
export function pairedSteps(before: readonly Step[], after: readonly Step[]): StepPair[] {
  const gains = gainsOf(before, after);
  const pairs: StepPair[] = [];
  let [at, to] = [0, 0];
  while (at < before.length || to < after.length) {
    const [old, made] = [before[at], after[to]];
    const isPaired = old !== undefined && made !== undefined && likeness(old, made) > 0;
    if (isPaired && gains(at, to) === gains(at + 1, to + 1) + likeness(old, made)) {
      pairs.push({ before: old, after: made, mark: saysTheSame(old, made) ? "same" : "changed" });
      at += 1;
      to += 1;
    } else if (old !== undefined && (made === undefined || gains(at + 1, to) >= gains(at, to + 1))) {
      pairs.push({ before: old, after: null, mark: "removed" });
      at += 1;
    } else {
      pairs.push({ before: null, after: made ?? null, mark: "added" });
      to += 1;
    }
  }
  return pairs;
}

/** Do two steps say the same, wherever in the list the steps stand that they rest on? */
function saysTheSame({ of: _before, ...before }: Step, { of: _after, ...after }: Step): boolean {
  return same(before, after);
}

/** How alike two steps are; 0 = they are not laid beside each other. */
function likeness(before: Step, after: Step): number {
  if (before.key !== after.key) return 0;
  if (saysTheSame(before, after)) return 8;
  return subjectOf(before) === subjectOf(after) ? 4 : 3;
}

/** What a step is about, apart from its numbers: which figure, which pension, which category, which band. */
function subjectOf({ key, params }: Step): string {
  const named = ["code", "scheme", "at", "category", "month", "from", "ppm"].map((name) => params[name] ?? "");
  return [key, ...named].join("|");
}

/** The greatest likeness that the steps from `at` and from `to` on can reach together. */
function gainsOf(before: readonly Step[], after: readonly Step[]): (at: number, to: number) => number {
  const width = after.length + 1;
  const table = new Array<number>((before.length + 1) * width).fill(0);
  const gains = (at: number, to: number) => table[at * width + to] ?? 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      const [old, made] = [before[at], after[to]];
      const beside = old === undefined || made === undefined ? 0 : likeness(old, made);
      const together = beside === 0 ? 0 : gains(at + 1, to + 1) + beside;
      table[at * width + to] = Math.max(together, gains(at + 1, to), gains(at, to + 1));
    }
  }
  return gains;
}
