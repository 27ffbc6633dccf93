/** The committed report: machine, versions, medians and spread. */
import { cpus, loadavg, totalmem } from "node:os";
import type { Measured } from "./measure";

/** The report as Markdown. */
export function reportOf(rows: readonly Measured[]): string {
  const [plain, withSteps] = [rateOf(rows, "huaru"), rateOf(rows, "huaru, with steps")];
  const fastest = [...rows].filter(({ name }) => !name.startsWith("huaru")).sort((a, b) => b.median - a.median)[0];
  const times = fastest === undefined ? 0 : Math.floor(withSteps / fastest.median);
  return `# Benchmark

Evaluations per second over 340 regions of two shapes, alternating: 100 yuan below 70 and 110 from there; 3 % of an average of 3,700 yuan.
People of 45 to 94 from a seeded generator, uniform over regions. Every run returns the sum of all amounts, which is checked before any time is
told: ours to the fen, floating-point engines to a millionth. Medians of 9 runs after 3 warm-ups, one engine per process, all in one run.
Ours and zen are asked about 2,000 people, publicodes about 500, json-rules-engine about 300: enough for a run to be timed. With 200,000 people ours no
longer fits into the processor's cache, and memory sets the pace: rows of their own.
Renew with \`npm run bench -- --write\`.

Machine: ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, ${Math.floor(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} when the report was written.

| engine | median/s | slowest run | fastest run | per second of processor time |
|---|---:|---:|---:|---:|
${rows.map(lineOf).join("\n")}

- Ours without steps: ${inMillions(plain)} M/s; with steps: ${inMillions(withSteps)} M/s, which is ${times} times the fastest engine (${fastest?.name ?? "none"}).
- Ours starts from a birth date and a day, finds the region's line as known at a publication, reckons the age and returns the whole answer: state,
  amount, warnings, sources, path. The others are given the age as a number and return an amount.
- Where a rule asks for nothing but the age, an answer is worked out once for each line and age and then shared; the rows on own figures show rules
  of which nothing can be shared.
- json-rules-engine has no arithmetic: base × rate was multiplied for it. zen and publicodes calculate in floating or fixed decimals of their own.
- The processor's time is the fairer figure on a machine that does other work; wall time is what a reader waits.
`;
}

function rateOf(rows: readonly Measured[], name: string): number {
  return rows.find((row) => row.name === name)?.median ?? 0;
}

function lineOf({ name, median, slowest, fastest, perCpuSecond }: Measured): string {
  return `| ${[name, ...[median, slowest, fastest, perCpuSecond].map(whole)].join(" | ")} |`;
}

function whole(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
}

function inMillions(rate: number): string {
  return (rate / 1e6).toFixed(1);
}
