/** Named regions: the tree that names alone imply, for a register that brings no list of regions. */
import { NATION_CODE, type Region, type RegionLevel } from "./region";

const LEVELS: readonly RegionLevel[] = ["nation", "province", "pooling_area", "district"];

/**
 * The regions that names stand for, with everything above them.
 * A path such as `全国/河南/洛阳` is its own code, its last part the name; a code such as `410300` or `620000-SZ` has the parents its digits say.
 */
export function regionsNamed(names: Iterable<string>): Map<string, Region> {
  const regions = new Map<string, Region>();
  for (const name of names) {
    for (let code: string | null = name; code !== null && !regions.has(code); code = parentOf(code)) {
      regions.set(code, regionNamed(code));
    }
  }
  return regions;
}

function regionNamed(code: string): Region {
  const nameZh = code.slice(code.lastIndexOf("/") + 1);
  const level = code.includes("-") && isCode(code) ? "special_scheme" : (LEVELS[depthOf(code)] ?? "district");
  return { code, level, parentCode: parentOf(code), nameZh, nameEn: null, retiredFrom: null, successorCode: null };
}

function isCode(name: string): boolean {
  return /^\d{6}(?:-[A-Z]+)?$/.test(name);
}

function depthOf(name: string): number {
  const parent = parentOf(name);
  return parent === null ? 0 : depthOf(parent) + 1;
}

function parentOf(name: string): string | null {
  if (!isCode(name)) {
    const end = name.lastIndexOf("/");
    return end < 0 ? null : name.slice(0, end);
  }
  if (name.length > 6) return name.slice(0, 6);
  if (name === NATION_CODE) return null;
  if (!name.endsWith("00")) return isDirect(name) ? `${name.slice(0, 2)}0000` : `${name.slice(0, 4)}00`;
  return name.endsWith("0000") ? NATION_CODE : `${name.slice(0, 2)}0000`;
}

/** Counties and districts run straight under their province: 直辖市 districts (…01xx, …02xx) and cities such as 石河子 659001. */
function isDirect(code: string): boolean {
  return /^(?:11|12|31|50)/.test(code) || code.slice(2, 4) === "90";
}
