/** Who of the cast edits which publication: the editor whose provinces it is about, else the one for the whole country. */
import demonstration from "@/lib/data/account/demo-accounts.json";
import type { SeedPublication } from "./statement";

/** The user name of the editor with the smallest subtree that holds all regions of the publication. */
export function editorOf({ statements }: SeedPublication): string {
  const regions = [...new Set(statements.map(({ series }) => series.region))];
  const local = demonstration.accounts.find(({ grants }) =>
    regions.every((region) => grants.includes(`editor@${region.slice(0, 2)}0000`)),
  );
  return local?.username ?? "editor";
}
