/** Which server actions each address has, as the build wrote it down. Next takes an action sent to any address, and to one that lacks it calls itself. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

/** The action ids that the page at a path has; of a path without a page, none. */
export type ActionsAt = (pathname: string) => ReadonlySet<string>;

const references = z.object({ node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })) });
const route = z.object({ page: z.string(), regex: z.string() });
const routes = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) });
const routesOfFiles = z.record(z.string(), z.string());

/** The three lists of a build, as they lie in its folder. */
export interface BuildLists {
  /** `server/server-reference-manifest.json`: the files that each action can run in. */
  readonly references: unknown;
  /** `routes-manifest.json`: the pages and the addresses they answer, in the order in which they are asked. */
  readonly routes: unknown;
  /** `app-path-routes-manifest.json`: the page of each file. */
  readonly files: unknown;
}

/** Reads the lists of a build. Throws where they are not what this version of Next writes: such a build must not be served. */
export function actionsAt(lists: BuildLists): ActionsAt {
  const byPage = actionsByPage(references.parse(lists.references), routesOfFiles.parse(lists.files));
  const { staticRoutes, dynamicRoutes } = routes.parse(lists.routes);
  const asked = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, pattern: new RegExp(regex) }));
  const pageAt = (pathname: string) => asked.find(({ pattern }) => pattern.test(pathname))?.page;
  return (pathname) => {
    const page = pageAt(pathname);
    // Spellings of an address that lead to several pages: nobody knows which of them Next will take.
    const spellings = [decodeURIComponent(pathname), pathname.replace(/\.rsc$/, "")];
    if (page === undefined || spellings.some((spelling) => pageAt(spelling) !== page)) return new Set();
    return byPage.get(page) ?? new Set();
  };
}

function actionsByPage(
  { node }: z.infer<typeof references>,
  files: Readonly<Record<string, string>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const byPage = new Map<string, Set<string>>();
  for (const [id, { workers }] of Object.entries(node)) {
    for (const worker of Object.keys(workers)) {
      const page = files[worker.replace(/^app/, "")];
      if (page !== undefined) byPage.set(page, (byPage.get(page) ?? new Set()).add(id));
    }
  }
  return byPage;
}

/** The actions of the build in this folder. `next dev` compiles a page when it is asked for and has no whole list: null. */
export function actionsOfBuild(development: boolean): ActionsAt | null {
  if (development) return null;
  return actionsAt({
    references: listOfBuild("server/server-reference-manifest.json"),
    routes: listOfBuild("routes-manifest.json"),
    files: listOfBuild("app-path-routes-manifest.json"),
  });
}

function listOfBuild(name: string): unknown {
  return JSON.parse(readFileSync(path.join(/*turbopackIgnore: true*/ process.cwd(), ".next", name), "utf8"));
}
