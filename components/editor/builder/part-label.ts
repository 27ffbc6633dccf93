import type { BuilderWords } from "@/lib/i18n/editor/builder";

/** What a part of a built rule is called, from its path below the tree: `rows.1.then.of.rate` is the rate inside the second band. */
export function partLabel(path: string, words: BuilderWords): string {
  const steps = path.split(".").filter((step) => step !== "");
  const named = steps.flatMap((step, index) => {
    const number = Number(steps[index + 1]) + 1;
    if (step === "rows") return words.row(number);
    if (step === "parts") return words.part(number);
    if (step === "all") return words.condition(number);
    return /^\d+$/.test(step) || step === "then" ? [] : stepName(step, index === steps.length - 1, words);
  });
  return words.path([words.builder, ...named]);
}

/** A floor is a figure at the end of a path, and a standard to be topped up to before it. */
function stepName(step: string, isLast: boolean, words: BuilderWords): string {
  if (step === "min" && !isLast) return words.topUpMin;
  const names: Readonly<Record<string, string>> = {
    op: words.kind,
    of: words.inner,
    min: words.floor,
    max: words.ceiling,
    when: words.when,
    from: words.from,
    to: words.to,
    amount: words.amount,
    rate: words.rate,
    base: words.base,
    category: words.category,
    printed: words.printed,
    year: words.yearPinned,
    at: words.pensionMonth,
    code: words.code,
    tag: words.tag,
    kind: words.condBy,
  };
  return names[step] ?? step;
}
