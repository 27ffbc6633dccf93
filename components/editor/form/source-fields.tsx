"use client";

import type { CitationFields } from "@/lib/domain/draft/schema";
import { VERIFICATION_LEVELS, type Verification } from "@/lib/domain/rule/verification";
import { TRUST_WORDS } from "@/lib/i18n/core/names";
import { Choice, FieldIssues, TextBox, TextInput, useField } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { Fold } from "@/components/editor/field/fold";
import { useFormSide, type ChangeOfFields } from "./form-side";
import { useRowKeys } from "@/components/editor/field/row-keys";

interface Sourced {
  citations: CitationFields[];
  verification: string;
}

interface SourceFieldsProps {
  citations: readonly CitationFields[];
  verification: string;
  onChange: (change: ChangeOfFields<Sourced>) => void;
  /** A row was deleted: what restores it. */
  onRemoved: (restore: ChangeOfFields<Sourced>) => void;
}

const BLANK: CitationFields = {
  title: "",
  number: "",
  issuer: "",
  issuedOn: "",
  quote: "",
  link: "",
  readOn: "",
  checkedOn: "",
};
const MOST = 12;

/** The documents a figure rests on, each with its sentence, and how well they were checked. */
export function SourceFields({ citations, verification, onChange, onRemoved }: SourceFieldsProps) {
  const { words, language, readOnly } = useFormSide();
  const { issues, aria } = useField("fields.citations");
  const rows = shownOf(citations);
  const keys = useRowKeys(rows);
  const level: Verification | "" = VERIFICATION_LEVELS.find((known) => known === verification) ?? "";
  const edit = (change: (rows: readonly CitationFields[]) => CitationFields[]) =>
    onChange((own) => ({ citations: change(shownOf(own.citations)) }));
  const set = (index: number, patch: Partial<CitationFields>) =>
    edit((all) => all.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  return (
    <section className={styles.group} id={aria.id} tabIndex={-1} aria-labelledby="sources-heading">
      <h2 id="sources-heading" className={styles.heading}>
        {words.sources}
      </h2>
      <p className={styles.hint}>{words.sourcesHelp}</p>
      <FieldIssues field="fields.citations" issues={issues} />
      {rows.map((row, index) => (
        <OneSource key={keys[index]} index={index} row={row} onChange={(patch) => set(index, patch)} />
      ))}
      <Choice
        field="fields.verification"
        label={words.verification}
        hint={level === "" ? undefined : TRUST_WORDS[level].explanation[language]}
        value={level}
        options={[
          { value: "", text: words.choose },
          ...VERIFICATION_LEVELS.map((value) => ({ value, text: TRUST_WORDS[value].tag[language] })),
        ]}
        onChange={(chosen) => onChange({ verification: chosen })}
      />
      {/* Behind everything that is typed, so that no key to the next field lands on a deletion. */}
      <p className={styles.chips}>
        <button type="button" disabled={readOnly || rows.length >= MOST} onClick={() => edit((all) => [...all, BLANK])}>
          {words.addSource}
        </button>
        {citations.map((row, index) => (
          <button
            key={keys[index]}
            type="button"
            disabled={readOnly}
            onClick={() => {
              onRemoved((own) => ({ citations: own.citations.toSpliced(index, 0, row) }));
              edit((all) => all.filter((_, at) => at !== index));
            }}
          >
            {words.remove} {words.source(index + 1)}
          </button>
        ))}
      </p>
    </section>
  );
}

/** One source stands ready to be typed where there is none. */
function shownOf(citations: readonly CitationFields[]): readonly CitationFields[] {
  return citations.length > 0 ? citations : [BLANK];
}

interface OneSourceProps {
  index: number;
  row: CitationFields;
  onChange: (patch: Partial<CitationFields>) => void;
}

function OneSource({ index, row, onChange }: OneSourceProps) {
  const { words, today, readOnly, issues } = useFormSide();
  const isWrong = issues.some(({ field: at }) => at.startsWith(`fields.citations.${index}.`));
  const isBlank = Object.values(row).every((text) => (text ?? "") === "");
  const field = (name: keyof CitationFields) => `fields.citations.${index}.${name}`;
  const line = (name: keyof CitationFields, label: string) => (
    <TextInput
      field={field(name)}
      label={label}
      value={row[name] ?? ""}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
  const day = (name: "readOn" | "checkedOn", label: string) => (
    <div>
      {line(name, label)}
      <p className={styles.chips}>
        <button type="button" disabled={readOnly} onClick={() => onChange({ [name]: today ?? "" })}>
          {words.today}
          <span className="visually-hidden"> {label}</span>
        </button>
      </p>
    </div>
  );
  return (
    <Fold
      opens={isWrong || isBlank}
      summary={
        <>
          {words.source(index + 1)}
          <span className={styles.foldNote}>{[row.number, row.title].filter((text) => text !== "").join(" · ")}</span>
        </>
      }
    >
      <div className={styles.group}>
        {line("title", words.sourceTitle)}
        <div className={styles.pair}>
          {line("number", words.sourceNumber)}
          {line("issuer", words.sourceIssuer)}
        </div>
        <TextBox
          field={field("quote")}
          label={words.sourceQuote}
          value={row.quote}
          onChange={(quote) => onChange({ quote })}
        />
        {line("link", words.sourceLink)}
        {line("issuedOn", words.sourceIssued)}
        <div className={styles.pair}>
          {day("readOn", words.sourceRead)}
          {day("checkedOn", words.sourceChecked)}
        </div>
      </div>
    </Fold>
  );
}
