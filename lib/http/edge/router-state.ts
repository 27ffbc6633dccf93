/** The header in which a page's script tells which parts of the page it has. Next answers 500 to one that it cannot read. */
import * as z from "zod";

/** Next reads no more of it. */
const MOST_CHARACTERS = 40_000;
const DEPTH = 32;

const segment = z.union([
  z.string(),
  z.tuple([
    z.string(),
    z.string(),
    z.string().regex(/^(?:c|oc|d|[cd]i\(\.{1,3}\)(?:\(\.\.\))?)$/),
    z.array(z.string()).nullable(),
  ]),
]);
const link = z.tuple([z.string(), z.string()]).nullish();
const mark = z.enum(["refetch", "inside-shared-layout", "metadata-only"]).nullish();

/** The parts down to a depth, each with those inside it. */
function treeOf(depth: number): z.ZodType {
  const inner = depth === 0 ? z.never() : z.lazy(() => treeOf(depth - 1));
  return z.tuple([
    segment,
    z.record(z.string(), inner),
    link.optional(),
    mark.optional(),
    z.number().nullish(),
    z.string().optional(),
  ]);
}

const tree = treeOf(DEPTH);

/** Whether a page's script can have sent it. */
export function isRouterState(header: string): boolean {
  return header.length <= MOST_CHARACTERS && tree.safeParse(parsed(header)).success;
}

function parsed(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch (error) {
    if (error instanceof URIError || error instanceof SyntaxError) return null;
    throw error;
  }
}
