/** The region an address names, or where its readers go instead. */
import type { Found } from "@/app/(public)/edge/public-page";
import type { Region } from "@/lib/domain/place/region";
import type { Snapshot } from "@/lib/register/snapshot";

/** A region in use, or where its readers go: 301 to a successor, 410 without one, 404 where there never was one. */
export function placeOf<Answer>(
  snapshot: Snapshot,
  code: string,
  rest: string,
): Found<Answer> | { kind: "region"; region: Region } {
  const region = snapshot.regions.get(code);
  if (region === undefined || region.level === "nation") return { kind: "absent", status: 404 };
  if (region.retiredFrom !== null && region.retiredFrom <= snapshot.today().slice(0, 7)) {
    return region.successorCode === null
      ? { kind: "absent", status: 410 }
      : { kind: "redirect", status: 301, to: `/r/${region.successorCode}${rest}` };
  }
  return { kind: "region", region };
}
