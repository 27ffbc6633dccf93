/** What the build that is served wrote down: every server action, and one address for each route. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const listOf = <Shape>(name: string, shape: z.ZodType<Shape>): Shape =>
  shape.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "..", ".next", name), "utf8")));

const actions = z.object({ node: z.record(z.string(), z.object({ workers: z.record(z.string(), z.unknown()) })) });

/** The ids of all server actions. */
export const actionIds = Object.keys(listOf("server/server-reference-manifest.json", actions).node);

/** What stands in an address where its route has a hole; a name that is not here stands for itself. */
const SAMPLES: Readonly<Record<string, string>> = {
  "[code]": "410300",
  "[seq]": "5",
  "[step]": "who",
  "[topic]": "pension",
  "[file]": "site.css",
  "[series]": "410300.rule.retired.main",
  "[...nextauth]": "session",
  "[[...rest]]": "rest",
  "[...rest]": "no/such/page",
};

const sampled = (route: string) =>
  route.replaceAll(/\[{1,2}[^\]]+\]{1,2}/g, (hole) => SAMPLES[hole] ?? "00000000-0000-4000-8000-000000000000");

/** One address for each route, the English twins of public pages left out: they are the same handlers. */
export const routeAddresses = Object.values(listOf("app-path-routes-manifest.json", z.record(z.string(), z.string())))
  .filter((route) => !/^\/(?:en|_)/.test(route))
  .map(sampled);
