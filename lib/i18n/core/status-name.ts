/** Special statuses by name: rules store them in Chinese; those that documents use have English words here, others stay as stored. */
import type { Language } from "./language";

const ENGLISH: ReadonlyMap<string, string> = new Map([
  ["劳模", "model worker"],
  ["劳动模范", "model worker"],
  ["建国前老工人", "veteran worker from before October 1949"],
  ["军转", "former officer in civilian work"],
  ["军转干部", "former officer in civilian work"],
  ["公务员补助", "recipient of the civil servants' medical subsidy"],
]);

/** A status in a language; in Chinese where there are no English words for it. */
export function statusName(status: string, language: Language): string {
  return language === "en" ? (ENGLISH.get(status) ?? status) : status;
}
