/** Time as an argument: the domain and the verbs never read a clock of their own. */

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
