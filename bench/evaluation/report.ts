/** The committed report: machine, versions, medians and spread. */
import { cpus, loadavg, totalmem } from "node:os";
import type { Measured } from "./measure";

/** The report as Markdown. */
export function reportOf(rows: readonly Measured[]): string {
  const [plain, withSteps] = [rateOf(rows, "huaru"), rateOf(rows, "huaru, with steps")];
  const fastest = [...rows]
    .filter(({ name }) => !name.startsWith("huaru"))
    .sort((a, b) => b.perCpuSecond - a.perCpuSecond)[0];
  const times = (withSteps / (fastest?.perCpuSecond ?? Number.NaN)).toFixed(1);
  return `# Benchmark

Evaluations per second over 340 regions of two shapes, alternating: 100 yuan below 70 and 110 from there; 3 % of an average of 3,700 yuan.
People of 45 to 94 from a seeded generator, uniform over regions. Every run returns the sum of all amounts, which is checked before any time is
told: ours to the fen, floating-point engines to a millionth. Medians of 9 runs after 3 warm-ups, one engine per process, all in one run.
Ours and zen are asked about 2,000 people, publicodes about 500, json-rules-engine about 300: enough for a run to be timed. Rows of their
own ask ours about 40,000, who do not fit into the processor's cache.
Renew with \`npm run bench -- --write\`; it installs the other engines into \`bench\`, where nothing else looks for them.

Machine: ${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, ${Math.floor(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} when the report was written.

| engine | median/s | slowest run | fastest run | per second of processor time |
|---|---:|---:|---:|---:|
${rows.map(lineOf).join("\n")}

- Nothing is kept from one question to the next: each is resolved in the register and read from the rule as it stands. Of resolutions a view keeps its own.
- Per second of processor time ours makes ${inThousands(plain)} evaluations without steps and ${inThousands(withSteps)} with them, ${times} times the fastest way of asking another engine (${fastest?.name ?? "none"}).
- Ours starts from a birth date and a day, finds the region's line as known at a publication, reckons the age and returns the whole answer: state,
  amount, warnings, sources, path. The others are given the age as a number and return an amount. “As the API says it” is that answer in words of both
  languages, as JSON: there the words set the pace, not the arithmetic.
- One table of all regions makes zen look for the region's row; a table for each region spares it that, as ours looks a rule up by its name.
- json-rules-engine has no arithmetic: base × rate was multiplied for it. zen and publicodes calculate in floating or fixed decimals of their own.
- The processor's time is the fairer figure on a machine that does other work; wall time is what a reader waits. With a load average far above the
  number of cores every figure is lower than on an idle machine, and neighbouring rows met different neighbours.
`;
}

function rateOf(rows: readonly Measured[], name: string): number {
  return rows.find((row) => row.name === name)?.perCpuSecond ?? 0;
}

function lineOf({ name, median, slowest, fastest, perCpuSecond }: Measured): string {
  return `| ${[name, ...[median, slowest, fastest, perCpuSecond].map(whole)].join(" | ")} |`;
}

function whole(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ",");
}

function inThousands(rate: number): string {
  return `${Math.round(rate / 1000)},000`;
}
