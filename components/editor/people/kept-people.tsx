"use client";

import type { KeptFields } from "@/lib/domain/draft/schema";
import { exampleOfKept, fieldOfKept } from "@/lib/domain/draft/kept-field";
import { previewWords } from "@/lib/i18n/change/preview";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { Choice, TextInput, type Option } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { PersonFacts } from "./example-person";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";
import { KeepButton } from "@/components/editor/field/keep-button";
import { useKept } from "./kept-side";
import own from "@/components/editor/preview/preview.module.css";
import { Sides } from "@/components/editor/preview/sample-table";
import type { KeptResult } from "@/components/editor/preview/shown-samples";
import { TracePair } from "@/components/editor/preview/trace-pair";

interface KeptPeopleProps {
  results: readonly KeptResult[];
  /** What the rule asks about a person, as answers name facts. */
  facts: readonly string[];
  regions: readonly Option<string>[];
  categories: readonly Option<string>[];
}

/** The people kept with the draft: each a row with both amounts, opening to what is known about them and how it is computed. */
export function KeptPeople({ results, ...places }: KeptPeopleProps) {
  const { language } = useFormSide();
  const { people } = useKept();
  const words = previewWords(language);
  return (
    <section aria-label={words.kept}>
      {people.length > 0 && (
        <>
          <h4 className={own.keptHead}>{words.kept}</h4>
          <p className={own.quiet}>{words.keptHelp}</p>
          <ul className={own.samples}>
            {people.map((person) => (
              <li key={person.id}>
                <KeptRow person={person} result={results.find(({ id }) => id === person.id) ?? null} {...places} />
              </li>
            ))}
          </ul>
        </>
      )}
      <KeepButton label={words.addKept} />
    </section>
  );
}

interface KeptRowProps extends Omit<KeptPeopleProps, "results"> {
  person: KeptFields;
  result: KeptResult | null;
}

function KeptRow({ person, result, ...places }: KeptRowProps) {
  const { language, issues } = useFormSide();
  const words = previewWords(language);
  const isMisread = issues.some(({ field }) => field.startsWith(fieldOfKept(person.id, "")));
  return (
    <details>
      <summary>
        <span>
          <ChineseInside text={person.name.trim() === "" ? words.unnamed : person.name} language={language} />
        </span>
        {result === null ? (
          <span className={own.sides}>{isMisread ? words.notReadable : words.notTried}</span>
        ) : (
          <Sides of={result.sides} />
        )}
      </summary>
      <KeptForm person={person} {...places} />
      {result !== null && <TracePair trace={result.trace} language={language} />}
      <KeptDeeds person={person} result={result} />
    </details>
  );
}

function KeptForm({ person, facts, regions, categories }: Omit<KeptRowProps, "result">) {
  const { language } = useFormSide();
  const { change } = useKept();
  const words = previewWords(language);
  const edit = (typed: ChangeOfFields<KeptFields>) =>
    change((all) =>
      all.map((one) =>
        one.id === person.id ? { ...one, ...(typeof typed === "function" ? typed(one) : typed) } : one,
      ),
    );
  const field = fieldOfKept(person.id, "");
  return (
    <div className={own.keptForm}>
      <div className={styles.pair}>
        <TextInput
          field={`${field}.name`}
          label={words.keptName}
          value={person.name}
          onChange={(name) => edit({ name })}
        />
        <TextInput
          field={`${field}.on`}
          label={words.keptOn}
          hint={words.keptOnHint}
          value={person.on}
          onChange={(on) => edit({ on })}
        />
        <Place
          field={`${field}.region`}
          label={words.keptRegion}
          value={person.region}
          options={regions}
          onChange={(region) => edit({ region })}
        />
        <Place
          field={`${field}.category`}
          label={words.keptCategory}
          value={person.category}
          options={categories}
          onChange={(category) => edit({ category })}
        />
      </div>
      <PersonFacts row={person} field={field} facts={facts} onChange={edit} />
    </div>
  );
}

interface PlaceProps {
  field: string;
  label: string;
  value: string;
  options: readonly Option<string>[];
  onChange: (value: string) => void;
}

/** Nothing to choose where the line has one place only; a place kept earlier stays to be seen. */
function Place({ field, label, value, options, onChange }: PlaceProps) {
  const { language } = useFormSide();
  const words = previewWords(language);
  const isKnown = value === "" || options.some((option) => option.value === value);
  if (options.length === 0 && isKnown) return null;
  const all = [{ value: "", text: words.likeLine }, ...options, ...(isKnown ? [] : [{ value, text: value }])];
  return <Choice field={field} label={label} value={value} options={all} onChange={onChange} />;
}

function KeptDeeds({ person, result }: Pick<KeptRowProps, "person" | "result">) {
  const { language, words: editor, readOnly } = useFormSide();
  const { people, change, onRemoved, addExample } = useKept();
  const words = previewWords(language);
  if (readOnly) return null;
  const { computed = null, on = "" } = result ?? {};
  const remove = () => {
    const index = people.findIndex(({ id }) => id === person.id);
    onRemoved((all) => all.toSpliced(index, 0, person));
    change((all) => all.filter(({ id }) => id !== person.id));
  };
  return (
    <p className={styles.chips}>
      {addExample !== null && computed !== null && (
        <button type="button" onClick={() => addExample(exampleOfKept(person, on, computed))}>
          {words.asExample(computed)}
        </button>
      )}
      <button type="button" onClick={remove} aria-label={words.removeKept(person.name)}>
        {editor.remove}
      </button>
    </p>
  );
}
