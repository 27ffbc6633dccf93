/** A place the finder leads to. */
export interface Finding {
  readonly text: string;
  readonly href: string;
}

/** Whether an answer of the finder is what it should be. */
export function areFindings(value: unknown): value is Finding[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "object" && each !== null && "text" in each && "href" in each)
  );
}
