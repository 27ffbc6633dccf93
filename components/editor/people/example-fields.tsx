"use client";

import type { ExampleFields } from "@/lib/domain/draft/schema";
import { MOST_EXAMPLES } from "@/lib/domain/rule/most-examples";
import { emptyExampleFields } from "@/lib/domain/draft/empty-fields";
import { same } from "@/lib/domain/value/sameness";
import { exampleWords } from "@/lib/i18n/change/example";
import { Check, TextInput } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { PersonFacts } from "./example-person";
import own from "./examples.module.css";
import { Fold } from "@/components/editor/field/fold";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";
import { useRowKeys } from "@/components/editor/field/row-keys";
import type { OfferedExample } from "@/components/editor/preview/shown-example";

interface ExampleRowsProps {
  rows: readonly ExampleFields[];
  onChange: (edit: (rows: readonly ExampleFields[]) => ExampleFields[]) => void;
  /** A row was deleted: what puts it back. */
  onRemoved: (restore: (rows: readonly ExampleFields[]) => ExampleFields[]) => void;
}

/** Worked examples: people and what the rule must give them; sealing is refused while one disagrees. */
export function ExampleRows({ rows, onChange, onRemoved }: ExampleRowsProps) {
  const { language, readOnly, examples } = useFormSide();
  const words = exampleWords(language);
  const keys = useRowKeys(rows);
  const red = rows.filter((row) => examples.results.some((result) => !result.agrees && same(result.row, row))).length;
  const add = (offered: readonly OfferedExample[]) =>
    onChange((all) => [...all, ...offered.map(({ fields }) => fields)].slice(0, MOST_EXAMPLES));
  return (
    <Fold opens={rows.length > 0 || examples.retired.length > 0} summary={words.heading(rows.length, red)}>
      <p className={styles.hint}>{words.help}</p>
      {rows.map((row, index) => (
        <OneExample
          key={keys[index]}
          row={row}
          index={index}
          onChange={(typed) =>
            onChange((all) =>
              all.map((one, at) =>
                at === index ? { ...one, ...(typeof typed === "function" ? typed(one) : typed) } : one,
              ),
            )
          }
          onRemove={() => {
            onRemoved((all) => all.toSpliced(index, 0, row));
            onChange((all) => all.filter((_, at) => at !== index));
          }}
        />
      ))}
      <button
        type="button"
        className={styles.plain}
        disabled={readOnly || rows.length >= MOST_EXAMPLES}
        onClick={() => onChange((all) => [...all, emptyExampleFields()])}
      >
        {words.add}
      </button>
      <Offers
        heading={words.retired}
        help={words.retiredHelp}
        verb={words.restore}
        offers={examples.retired}
        isFull={rows.length >= MOST_EXAMPLES}
        onAdd={add}
      />
      <Offers
        heading={words.suggestions(examples.suggestions.length)}
        help={words.suggestionsHelp}
        verb={words.adopt}
        all={words.adoptAll}
        offers={examples.suggestions}
        isFull={rows.length >= MOST_EXAMPLES}
        onAdd={add}
      />
    </Fold>
  );
}

interface OneExampleProps {
  row: ExampleFields;
  index: number;
  onChange: (change: ChangeOfFields<ExampleFields>) => void;
  onRemove: () => void;
}

function OneExample({ row, index, onChange, onRemove }: OneExampleProps) {
  const { language, readOnly, examples } = useFormSide();
  const words = exampleWords(language);
  const field = `fields.examples.${index}`;
  return (
    <fieldset className={styles.card}>
      <legend>{words.one(index + 1)}</legend>
      <ExampleStatus row={row} />
      <div className={styles.pair}>
        <TextInput
          field={`${field}.name`}
          label={words.name}
          value={row.name}
          onChange={(name) => onChange({ name })}
        />
        <TextInput field={`${field}.on`} label={words.on} value={row.on} onChange={(on) => onChange({ on })} />
        <TextInput
          field={`${field}.expect`}
          label={words.expect}
          value={row.expect}
          unit={words.perMonth}
          inputMode="decimal"
          onChange={(expect) => onChange({ expect })}
        />
      </div>
      <PersonFacts row={row} field={field} facts={examples.facts} onChange={onChange} />
      <Check
        field={`${field}.fromSource`}
        label={words.fromSource}
        checked={row.fromSource}
        onChange={(fromSource) => onChange({ fromSource })}
      />
      <button type="button" className={styles.plain} disabled={readOnly} onClick={onRemove}>
        {words.remove}
        <span className="visually-hidden"> {words.one(index + 1)}</span>
      </button>
    </fieldset>
  );
}

/** What the last save made of the row; of one typed since, that it will be tried. */
function ExampleStatus({ row }: { row: ExampleFields }) {
  const { language, examples } = useFormSide();
  const result = examples.results.find((one) => same(one.row, row));
  if (result === undefined) return <p className={styles.quiet}>{exampleWords(language).notTried}</p>;
  return (
    <p className={result.agrees ? own.agrees : own.differs}>
      <span aria-hidden="true">{result.agrees ? "✓" : "✗"}</span> {result.sentence}
    </p>
  );
}

interface OffersProps {
  heading: string;
  help: string;
  verb: string;
  /** The button that takes them all, where there is one. */
  all?: string;
  offers: readonly OfferedExample[];
  isFull: boolean;
  onAdd: (offers: readonly OfferedExample[]) => void;
}

function Offers({ heading, help, verb, all, offers, isFull, onAdd }: OffersProps) {
  const { readOnly } = useFormSide();
  if (offers.length === 0) return null;
  return (
    <section className={own.offers} aria-label={heading}>
      <h4>{heading}</h4>
      <p className={styles.hint}>{help}</p>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.label}|${offer.fields.on}|${offer.fields.birthDate}`}>
            <span>
              {offer.label} <strong className={own.amount}>{offer.amount}</strong>
            </span>
            <button type="button" className={styles.plain} disabled={readOnly || isFull} onClick={() => onAdd([offer])}>
              {verb}
              <span className="visually-hidden"> {offer.label}</span>
            </button>
          </li>
        ))}
      </ul>
      {all !== undefined && offers.length > 1 && (
        <button type="button" className={styles.plain} disabled={readOnly || isFull} onClick={() => onAdd(offers)}>
          {all}
        </button>
      )}
    </section>
  );
}
