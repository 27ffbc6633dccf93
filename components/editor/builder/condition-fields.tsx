"use client";

import type { CondFields, CondKind } from "@/lib/domain/draft/expression.schema";
import { emptyCondition } from "@/lib/domain/draft/empty-fields";
import { Choice, FieldIssues, TextInput, useField } from "@/components/editor/field/editor-field";
import { useFormSide } from "@/components/editor/form/form-side";
import { useRowKeys } from "@/components/editor/field/row-keys";
import editorStyles from "@/components/editor/field/editor.module.css";
import styles from "./builder.module.css";
import { useBuilderWords } from "./use-builder-words";

const RANGES = ["age", "contributionYears", "ownPension", "retiredOn", "bornOn"] as const satisfies readonly CondKind[];
const KINDS = [...RANGES, "tag", "all"] as const satisfies readonly CondKind[];
const MOST = 6;
/** Names the list of groups that come to mind; others may be typed. */
export const TAG_LIST = "known-tags";

interface ConditionProps {
  when: CondFields;
  path: string;
  label: string;
  onChange: (edit: (when: CondFields) => CondFields, isStructural?: boolean) => void;
  /** Inside several at once there is no second several. */
  isInner?: boolean;
}

/** For whom: a range of something, a group of people, or several of these at once. */
export function ConditionFields({ when, path, label, onChange, isInner = false }: ConditionProps) {
  const words = useBuilderWords();
  const { issues } = useField(path);
  const kinds = isInner ? KINDS.filter((kind) => kind !== "all") : KINDS;
  return (
    <div className={styles.condition}>
      <FieldIssues field={path} issues={issues} />
      <div className={editorStyles.pair}>
        <Choice
          field={`${path}.kind`}
          label={label}
          value={when.kind}
          options={kinds.map((value) => ({ value, text: words.conds[value] }))}
          onChange={(kind) => onChange((own) => changeKind(own, kind), true)}
        />
        {"from" in when && <RangeFields when={when} path={path} onChange={onChange} />}
        {when.kind === "tag" && (
          <TextInput
            field={`${path}.tag`}
            label={words.tag}
            value={when.tag}
            list={TAG_LIST}
            onChange={(tag) => onChange((own) => (own.kind === "tag" ? { ...own, tag } : own))}
          />
        )}
      </div>
      {when.kind === "all" && <SeveralFields all={when.all} path={path} onChange={onChange} />}
    </div>
  );
}

/** Several at once begin with the condition that was there; one of them can become the only one again. */
function changeKind(when: CondFields, kind: CondKind): CondFields {
  if (when.kind === kind) return when;
  if (kind === "all") return { kind: "all", all: [when] };
  const inside = when.kind === "all" ? when.all.find((one) => one.kind === kind) : undefined;
  return inside ?? emptyCondition(kind);
}

function RangeFields({ when, path, onChange }: Omit<ConditionProps, "label" | "when"> & { when: RangeCond }) {
  const words = useBuilderWords();
  const isDate = when.kind === "retiredOn" || when.kind === "bornOn";
  const unit = {
    age: words.age,
    contributionYears: words.years,
    ownPension: words.yuan,
    retiredOn: undefined,
    bornOn: undefined,
  }[when.kind];
  const set = (end: "from" | "to") => (text: string) =>
    onChange((own) => ("from" in own ? { ...own, [end]: text } : own));
  return (["from", "to"] as const).map((end) => (
    <TextInput
      key={end}
      field={`${path}.${end}`}
      label={words[end]}
      hint={isDate ? `${words.dateHint}${words.openHint}` : words.openHint}
      value={when[end]}
      unit={unit}
      inputMode={isDate ? undefined : "decimal"}
      onChange={set(end)}
    />
  ));
}

type RangeCond = Extract<CondFields, { from: string }>;

function SeveralFields({
  all,
  path,
  onChange,
}: Pick<ConditionProps, "path" | "onChange"> & { all: readonly CondFields[] }) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const keys = useRowKeys(all);
  const set = (change: (all: readonly CondFields[]) => CondFields[], isStructural?: boolean) =>
    onChange((own) => (own.kind === "all" ? { ...own, all: change(own.all) } : own), isStructural);
  return (
    <div className={styles.inner}>
      {all.map((one, index) => (
        <div key={keys[index]} className={styles.conditionRow}>
          <ConditionFields
            when={one}
            path={`${path}.all.${index}`}
            label={words.condition(index + 1)}
            isInner
            onChange={(edit, isStructural) =>
              set((conditions) => conditions.map((each, at) => (at === index ? edit(each) : each)), isStructural)
            }
          />
          {all.length > 1 && (
            <button
              type="button"
              className={editorStyles.plain}
              disabled={readOnly}
              onClick={() => set((conditions) => conditions.filter((_, at) => at !== index), true)}
            >
              {words.remove}
              <span className="visually-hidden"> {words.condition(index + 1)}</span>
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className={editorStyles.plain}
        disabled={readOnly || all.length >= MOST}
        onClick={() => set((conditions) => [...conditions, emptyCondition("tag")])}
      >
        {words.addCondition}
      </button>
    </div>
  );
}
