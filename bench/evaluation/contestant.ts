/** A contestant: an engine with the workload loaded, ready to be run again and again. */
export interface Contestant {
  readonly name: string;
  /** Evaluations in one run. */
  readonly evaluations: number;
  /** What a run must return: the sum of all amounts, in fen. */
  readonly right: number;
  readonly run: () => Promise<number>;
}
