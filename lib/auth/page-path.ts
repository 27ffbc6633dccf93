/** The path of the page being asked for: a page of the App Router is not told it, so the gate hands it on in a header of ours. */

export const PATH_HEADER = "x-huaru-path";

/** Where a session that has ended sends its owner: to sign in, and then back to the page. */
export function signInAddress(path: string | null): string {
  return path === null ? "/sign-in" : `/sign-in?expired=1&next=${encodeURIComponent(path)}`;
}
