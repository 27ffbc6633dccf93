/** Who may be calling: what the edge found in the cookie. The verb reads the session row again, in its transaction. */

export interface SessionRef {
  readonly userId: string;
  /** Lower-case hex of sha256(session id). */
  readonly idHash: string;
}
