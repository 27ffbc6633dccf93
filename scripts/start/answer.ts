/** How a program of ours answers the one that started it. */

/** Says the answer on standard output, on a line of its own with the mark that the asker gave: nothing else that is printed is taken for it. */
export function answer(value: unknown): void {
  process.stdout.write(`\n${process.env.HUARU_ANSWER_MARK ?? ""}${JSON.stringify(value)}\n`);
}
