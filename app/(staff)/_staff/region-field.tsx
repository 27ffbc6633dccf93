import { SuggestField } from "@/components/ui/suggest-field";
import placeNames from "@/lib/domain/place/place-names.json";
import type { Region } from "@/lib/domain/place/region";
import { staffPage } from "./page";

interface RegionFieldProps {
  label: string;
  regions: readonly Region[];
  /** Code of the region that stands there at first. */
  chosen?: string;
}

const READINGS: Readonly<Record<string, string>> = placeNames.readings;

/** A region, found by name, pinyin, initials or code; what already has a rule says so. */
export async function RegionField({ label, regions, chosen = "" }: RegionFieldProps) {
  const { words, snapshot, names } = await staffPage();
  const w = words.regionField;
  const ruled = new Set(
    [...snapshot.itemsBySeries.values()].flatMap(([item]) =>
      item?.series.kind === "rule" ? [item.series.region] : [],
    ),
  );
  const spelled = (code: string) => {
    const syllables = (READINGS[code] ?? "").split(" ");
    return [syllables.join(""), syllables.map((each) => each.slice(0, 1)).join(""), code].filter(Boolean);
  };
  return (
    <SuggestField
      name="region"
      label={label}
      hint={w.hint}
      defaultValue={regions.some(({ code }) => code === chosen) ? names.regionInFull(chosen) : ""}
      suggestions={regions.map(({ code }) => ({
        value: names.regionInFull(code),
        label: [...spelled(code), ...(ruled.has(code) ? [w.ruled] : [])].join(" · "),
      }))}
    />
  );
}
