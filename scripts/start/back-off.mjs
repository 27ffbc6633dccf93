/** How long to wait before something that fell is started again: soon at first, later every half minute, for as long as it takes. */

const WAITS_MS = [1_000, 2_000, 5_000, 15_000, 30_000];

/** What stayed up for so long has recovered: the falls before it no longer count. */
const STEADY_MS = 60_000;

/** The falls in a row, with the one that just happened. `upMs`: how long it had been ready before; 0 when it never was. */
export const fallsInARow = (before, upMs) => (upMs >= STEADY_MS ? 1 : before + 1);

/** The pause after so many falls in a row, in milliseconds. */
export const pauseAfter = (falls) => WAITS_MS[Math.min(falls, WAITS_MS.length) - 1];
