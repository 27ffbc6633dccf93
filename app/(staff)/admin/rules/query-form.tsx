import { buttonClass, LinkButton } from "@/components/ui/button";
import { isArea } from "@/lib/domain/place/area";
import type { RegionLevel } from "@/lib/domain/place/region";
import { langOf } from "@/lib/i18n/core/stored-chinese";
import type { StaffPage } from "@/app/(staff)/_staff/page";
import styles from "./query-form.module.css";
import { ROW_STATES, type RowState } from "./rule-rows";

interface QueryFormProps {
  page: StaffPage;
  q: string;
  category: string;
  state: RowState;
  level: RegionLevel | "";
  everywhere: boolean;
}

/** The query as a plain GET form: everything asked stands in the address. */
export function QueryForm({ page, q, category, state, level, everywhere }: QueryFormProps) {
  const { words, names } = page;
  const { categories, regions } = page.snapshot;
  const w = words.rules;
  const levels = [
    ...new Set(
      [...regions.values()]
        .filter((region) => isArea(region) || region.level !== "district")
        .map((region) => region.level),
    ),
  ];
  const option = (value: string, text: string) => (
    <option key={value} value={value} lang={langOf(text)}>
      {text}
    </option>
  );
  return (
    <form method="get" action="/admin/rules" className={styles.query} role="search">
      <label>
        {w.region}
        <input name="q" defaultValue={q} placeholder={w.regionHint} data-filter />
      </label>
      <label>
        {w.category}
        <select name="category" defaultValue={category}>
          {option("", w.any)}
          {[...categories.keys()].map((code) => option(code, names.category(code)))}
        </select>
      </label>
      <label>
        {w.stateField}
        <select name="state" defaultValue={state}>
          {ROW_STATES.map((each) => option(each, w.states[each]))}
        </select>
      </label>
      <label>
        {w.level}
        <select name="level" defaultValue={level}>
          {option("", w.any)}
          {levels.map((each) => option(each, words.level[each]))}
        </select>
      </label>
      {everywhere && <input type="hidden" name="all" value="1" />}
      <div className={styles.buttons}>
        <button type="submit" className={buttonClass("primary")}>
          {w.search}
        </button>
        <LinkButton href="/admin/rules">{w.reset}</LinkButton>
      </div>
    </form>
  );
}
