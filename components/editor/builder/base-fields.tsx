"use client";

import { useState } from "react";
import type { BaseFields, BaseKind } from "@/lib/domain/draft/expression.schema";
import { emptyBase } from "@/lib/domain/draft/empty-fields";
import type { ParameterCode } from "@/lib/i18n/core/names";
import { Choice, FieldIssues, TextInput, useField } from "@/components/editor/field/editor-field";
import fieldStyles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "@/components/editor/form/form-side";
import styles from "./builder.module.css";
import { useBuilderWords } from "./use-builder-words";

type Edit = (edit: (base: BaseFields) => BaseFields) => void;
type Op<Name extends BaseKind> = Extract<BaseFields, { base: Name }>;

interface BaseProps {
  base: BaseFields;
  path: string;
  label: string;
  onChange: Edit;
}

const KINDS = [
  "own_pension",
  "own_contribution_base",
  "parameter",
  "credited_this_year",
  "clamp",
] as const satisfies readonly BaseKind[];
const CODES = [
  "AVG_PENSION",
  "AVG_WAGE",
  "BASE_FLOOR",
  "BASE_CEILING",
  "UNIFORM_BASE",
] as const satisfies readonly ParameterCode[];

/** What a rate is taken of. Limits around a base keep the base, and taking them away keeps it too. */
export function BaseChoice({ base, path, label, onChange }: BaseProps) {
  const words = useBuilderWords();
  const { issues } = useField(path);
  return (
    <div className={styles.base}>
      <FieldIssues field={path} issues={issues} />
      <Choice
        field={`${path}.base`}
        label={label}
        value={base.base}
        options={KINDS.map((value) => ({ value, text: words.bases[value] }))}
        onChange={(kind) => onChange((own) => changeBase(own, kind))}
      />
      {base.base === "own_pension" && <PensionFields base={base} path={path} onChange={onChange} />}
      {base.base === "parameter" && <ParameterFields base={base} path={path} onChange={onChange} />}
      {base.base === "clamp" && <LimitedBase base={base} path={path} onChange={onChange} />}
    </div>
  );
}

function changeBase(base: BaseFields, kind: BaseKind): BaseFields {
  if (base.base === kind) return base;
  if (kind === "clamp") return { base: "clamp", of: base, min: null, max: null };
  if (base.base === "clamp" && base.of.base === kind) return base.of;
  return emptyBase(kind);
}

type PartProps<Name extends BaseKind> = Omit<BaseProps, "label" | "base"> & { base: Op<Name> };

function PensionFields({ base, path, onChange }: PartProps<"own_pension">) {
  const words = useBuilderWords();
  const moments = ["current", "retirement_month", "last_june", "prev_december"] as const;
  const moment = moments.find((known) => known === base.at) ?? "month";
  const set = (at: string) => onChange((own) => (own.base === "own_pension" ? { ...own, at } : own));
  return (
    <div className={fieldStyles.pair}>
      <Choice
        field={`${path}.moment`}
        label={words.pensionAt}
        value={moment}
        options={([...moments, "month"] as const).map((value) => ({ value, text: words.pensionAts[value] }))}
        onChange={(chosen) => set(chosen === "month" ? "" : chosen)}
      />
      {moment === "month" && (
        <TextInput
          field={`${path}.at`}
          label={words.pensionMonth}
          hint={words.pensionMonthHint}
          value={base.at}
          onChange={set}
        />
      )}
    </div>
  );
}

function ParameterFields({ base, path, onChange }: PartProps<"parameter">) {
  const words = useBuilderWords();
  const { words: editor } = useFormSide();
  const schemes = ["", "enterprise", "public", "by_person"] as const;
  const patch = (change: Partial<Op<"parameter">>) =>
    onChange((own) => (own.base === "parameter" ? { ...own, ...change } : own));
  return (
    <div className={fieldStyles.pair}>
      <Choice
        field={`${path}.code`}
        label={words.code}
        value={base.code}
        options={CODES.map((value) => ({ value, text: words.codes[value] }))}
        onChange={(code) => patch({ code })}
      />
      <YearFields year={base.year} path={path} onChange={(year) => patch({ year })} />
      <Choice
        field={`${path}.scheme`}
        label={editor.scheme}
        value={base.scheme}
        options={schemes.map((value) => ({ value, text: editor.schemes[value] }))}
        onChange={(scheme) => patch({ scheme })}
      />
    </div>
  );
}

interface YearProps {
  year: string;
  path: string;
  onChange: (year: string) => void;
}

function YearFields({ year, path, onChange }: YearProps) {
  const words = useBuilderWords();
  const [isAsked, setAsked] = useState(false);
  const kinds = ["pinned", "latest", "previous", ""] as const;
  const isPinned = year !== "" && year !== "latest" && year !== "previous";
  // It stays asked for while it is emptied to be typed anew.
  if (isPinned && !isAsked) setAsked(true);
  const named = year === "latest" || year === "previous" ? year : isPinned || isAsked ? "pinned" : "";
  return (
    <>
      <Choice
        field={`${path}.yearKind`}
        label={words.year}
        value={named}
        options={kinds.map((value) => ({ value, text: words.averageYears[value] }))}
        onChange={(kind) => {
          setAsked(kind === "pinned");
          onChange(kind === "pinned" ? "" : kind);
        }}
      />
      {named === "pinned" && (
        <TextInput
          field={`${path}.year`}
          label={words.yearPinned}
          value={year}
          inputMode="numeric"
          onChange={onChange}
        />
      )}
    </>
  );
}

function LimitedBase({ base, path, onChange }: PartProps<"clamp">) {
  const words = useBuilderWords();
  const patch = (change: (own: Op<"clamp">) => Op<"clamp">) =>
    onChange((own) => (own.base === "clamp" ? change(own) : own));
  return (
    <div className={styles.inner}>
      <BaseChoice
        base={base.of}
        path={`${path}.of`}
        label={words.clampOf}
        onChange={(edit) => patch((own) => ({ ...own, of: edit(own.of) }))}
      />
      <LimitBase
        base={base.min}
        path={`${path}.min`}
        label={words.floor}
        onChange={(edit) => patch((own) => ({ ...own, min: edit(own.min) }))}
      />
      <LimitBase
        base={base.max}
        path={`${path}.max`}
        label={words.ceiling}
        onChange={(edit) => patch((own) => ({ ...own, max: edit(own.max) }))}
      />
    </div>
  );
}

interface LimitProps {
  base: BaseFields | null;
  path: string;
  label: string;
  onChange: (edit: (base: BaseFields | null) => BaseFields | null) => void;
}

/** A limit is another base, most often a regional figure; or there is none. */
function LimitBase({ base, path, label, onChange }: LimitProps) {
  const words = useBuilderWords();
  if (base !== null) {
    return (
      <div className={styles.base}>
        <BaseChoice
          base={base}
          path={path}
          label={label}
          onChange={(edit) => onChange((own) => (own === null ? own : edit(own)))}
        />
        <NoLimit label={label} onRemove={() => onChange(() => null)} />
      </div>
    );
  }
  return (
    <Choice
      field={path}
      label={label}
      value=""
      options={[{ value: "", text: words.noLimit }, ...KINDS.map((value) => ({ value, text: words.bases[value] }))]}
      onChange={(kind) => onChange(() => (kind === "" ? null : emptyBase(kind)))}
    />
  );
}

function NoLimit({ label, onRemove }: { label: string; onRemove: () => void }) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  return (
    <button type="button" className={fieldStyles.plain} disabled={readOnly} onClick={onRemove}>
      {words.noLimit}
      <span className="visually-hidden"> {label}</span>
    </button>
  );
}
