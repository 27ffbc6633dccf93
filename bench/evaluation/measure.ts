/** Measuring: warm up, check the result of every run, then take the median; no time is told for a wrong answer. */
import { performance } from "node:perf_hooks";
import type { Contestant } from "./contestant";

export interface Measured {
  readonly name: string;
  readonly evaluations: number;
  /** Evaluations per second: median, slowest and fastest run, and per second of processor time. */
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly perCpuSecond: number;
}

const WARM_UPS = 3;
const RUNS = 9;
/** Binary floating point may miss the sum by this share; ours may not miss it at all. */
const TOLERANCE = 1e-6;

/** Measures the group that the command line names. */
export async function measureGroup(groups: Readonly<Record<string, () => Contestant[]>>): Promise<void> {
  const contestants = groups[process.argv[2] ?? ""];
  if (contestants === undefined) throw new Error(`one of: ${Object.keys(groups).join(", ")}`);
  for (const contestant of contestants()) console.log(JSON.stringify(await measure(contestant)));
}

/** Runs a contestant. Throws when any run returns a wrong sum. */
export async function measure({ name, evaluations, right, run }: Contestant): Promise<Measured> {
  const rates: number[] = [];
  let processor = 0;
  for (let count = 0; count < WARM_UPS + RUNS; count += 1) {
    const [before, cpu] = [performance.now(), process.cpuUsage()];
    const sum = await run();
    const seconds = (performance.now() - before) / 1000;
    const used = process.cpuUsage(cpu);
    check(name, sum, right);
    if (count < WARM_UPS) continue;
    rates.push(evaluations / seconds);
    processor += (used.user + used.system) / 1e6;
  }
  rates.sort((left, right_) => left - right_);
  const at = (index: number) => rates[index] ?? Number.NaN;
  const perCpuSecond = (evaluations * RUNS) / processor;
  return { name, evaluations, median: at((RUNS - 1) / 2), slowest: at(0), fastest: at(RUNS - 1), perCpuSecond };
}

/** Throws where a contestant's sum is wrong: ours by a fen, a floating-point engine's by more than a millionth. */
export function check(name: string, sum: number, right: number): void {
  const missed = Math.abs(sum - right);
  const allowed = name.startsWith("huaru") ? 0 : right * TOLERANCE;
  if (!(missed <= allowed)) throw new Error(`${name} is wrong: ${sum} instead of ${right}`);
}
