import { ROLES, type Actor, type Role } from "@/lib/domain/deed/permission";
import { regionsUp, type Region } from "@/lib/domain/place/region";
import type { Language } from "@/lib/i18n/core/language";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { ROLE_WORDS } from "@/lib/i18n/staff/deed";
import { staffWords } from "@/lib/i18n/staff/words";
import type { StaffNames } from "./names";

type Regions = ReadonlyMap<string, Region>;

/** Where the person holds any of the roles. */
export function grantedRegions(actor: Actor, roles: readonly Role[] = ROLES): string[] {
  return [...new Set(actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.region))];
}

/** Is the region at or below one of the person's grants of these roles? */
export function inScope(actor: Actor, code: string, regions: Regions, roles: readonly Role[] = ROLES): boolean {
  const mine = grantedRegions(actor, roles);
  return regionsUp(code, regions).some((up) => mine.includes(up));
}

/** One line for the top of the page: which roles, where. */
export function scopeOf(actor: Actor, language: Language, names: StaffNames): string {
  const parts = ROLES.flatMap((role) => {
    const regions = grantedRegions(actor, [role]);
    return regions.length === 0 ? [] : [`${ROLE_WORDS[role][language]} ${names.regions(regions)}`];
  });
  return parts.length === 0 ? staffWords(language).frame.noScope : parts.join(MARKS[language].semicolon);
}

/** The regions of the tree as choices of a field, in the order of their codes. */
export function regionsUnder(actor: Actor, roles: readonly Role[], regions: Regions): Region[] {
  return [...regions.values()].filter((region) => inScope(actor, region.code, regions, roles));
}
