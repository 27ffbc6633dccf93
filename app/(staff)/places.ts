import { ROLES, type Actor, type Role } from "@/lib/domain/deed/permission";
import { regionsUp } from "@/lib/domain/place/region";
import type { Region } from "@/lib/domain/place/region";
import { ROLE_WORDS } from "@/lib/i18n/staff/deed";
import type { Language } from "@/lib/i18n/core/language";
import type { StaffWords } from "@/lib/i18n/staff/words";
import { register } from "@/lib/register/register";
import { MARKS } from "@/lib/i18n/core/punctuation";

/** The region's name in the language; the code where the tree does not know it. */
export function placeName(code: string, language: Language): string {
  const region = register.current().regions.get(code);
  if (!region) return code;
  return language === "en" ? (region.nameEn ?? region.nameZh) : region.nameZh;
}

/** The region with its province in front, because homophones need it: 江苏 · 苏州市. */
export function placeNameInFull(code: string, language: Language): string {
  const { regions } = register.current();
  const province = regionsUp(code, regions).find((up) => regions.get(up)?.level === "province");
  const own = placeName(code, language);
  return province === undefined || province === code ? own : `${placeName(province, language)} · ${own}`;
}

export function categoryName(code: string, language: Language): string {
  const category = register.current().categories.get(code);
  if (!category) return code;
  return language === "en" ? (category.nameEn ?? category.nameZh) : category.nameZh;
}

/** Names in a row, at most six, then how many more. */
export function placeNames(codes: readonly string[], language: Language): string {
  const names = codes.slice(0, 6).map((code) => placeName(code, language));
  const more = codes.length - names.length;
  const joined = names.join(language === "en" ? ", " : "、");
  if (more === 0) return joined;
  return language === "en" ? `${joined} and ${more} more` : `${joined} 等 ${codes.length} 个`;
}

/** Where the person holds any of the roles. */
export function grantedRegions(actor: Actor, roles: readonly Role[] = ROLES): string[] {
  return [...new Set(actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.region))];
}

/** Is the region at or below one of the person's grants of these roles? */
export function inScope(actor: Actor, code: string, roles: readonly Role[] = ROLES): boolean {
  const mine = grantedRegions(actor, roles);
  return regionsUp(code, register.current().regions).some((up) => mine.includes(up));
}

/** One line for the top of the page: which roles, where. */
export function scopeOf(actor: Actor, words: StaffWords, language: Language): string {
  const parts = ROLES.flatMap((role) => {
    const regions = grantedRegions(actor, [role]);
    return regions.length === 0 ? [] : [`${ROLE_WORDS[role][language]} ${placeNames(regions, language)}`];
  });
  return parts.length === 0 ? words.frame.noScope : parts.join(MARKS[language].semicolon);
}

/** The regions of the tree as choices of a field, with their provinces, in the order of their codes. */
export function regionsUnder(actor: Actor, roles: readonly Role[]): Region[] {
  return [...register.current().regions.values()].filter((region) => inScope(actor, region.code, roles));
}
