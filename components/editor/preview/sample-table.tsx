import type { ReactNode } from "react";
import { same } from "@/lib/domain/value/sameness";
import type { Language } from "@/lib/i18n/core/language";
import { previewWords } from "@/lib/i18n/change/preview";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { Fold } from "@/components/editor/field/fold";
import styles from "./preview.module.css";
import type { ShownPeople, ShownPerson, ShownSides } from "./shown-samples";
import { TracePair } from "./trace-pair";

interface SampleTableProps {
  shown: ShownPeople;
  language: Language;
  /** What may be done with a person. */
  actions?: (person: ShownPerson) => ReactNode;
}

/** Sample persons before → after, those who fare alike or for whom nothing changes folded away; each opens to how both amounts are computed. */
export function SampleTable({ shown: { months, people }, language, actions }: SampleTableProps) {
  const words = previewWords(language);
  const kept = people.filter(({ isKept }) => isKept);
  const changed = people.filter(({ sides, isKept }) => sides.isChanged && !isKept);
  const others = people.filter(({ sides, isKept }) => !sides.isChanged && !isKept);
  return (
    <>
      <p className={styles.quiet}>{months}</p>
      {people.length === 0 && <p className={styles.quiet}>{words.noSamples}</p>}
      {kept.length > 0 && <SampleRows people={kept} language={language} actions={actions} />}
      {isAlike(changed) ? (
        <Fold
          className={styles.fold}
          summary={
            <>
              {words.allAlike(changed.length)} <Sides of={changed[0].sides} />
            </>
          }
        >
          <SampleRows people={changed} language={language} actions={actions} />
        </Fold>
      ) : (
        changed.length > 0 && <SampleRows people={changed} language={language} actions={actions} />
      )}
      {others.length > 0 && (
        <Fold opens={changed.length === 0} summary={words.unchangedSamples(others.length)} className={styles.fold}>
          <SampleRows people={others} language={language} actions={actions} />
        </Fold>
      )}
    </>
  );
}

/** Do all of several people get the same, before and after? Then one line says it. */
function isAlike(people: readonly ShownPerson[]): people is readonly [ShownPerson, ...ShownPerson[]] {
  const [first, ...others] = people;
  return first !== undefined && others.length > 0 && others.every(({ sides }) => same(sides, first.sides));
}

interface SampleRowsProps extends Pick<SampleTableProps, "language" | "actions"> {
  people: readonly ShownPerson[];
}

function SampleRows({ people, language, actions }: SampleRowsProps) {
  return (
    <ul className={styles.samples}>
      {people.map((person) => (
        <li key={person.key}>
          <details>
            <summary>
              <span>
                <ChineseInside text={person.name} language={language} />
                {person.place !== "" && (
                  <span className={styles.place}>
                    <ChineseInside text={person.place} language={language} />
                  </span>
                )}
              </span>
              <Sides of={person.sides} />
            </summary>
            <TracePair trace={person.trace} language={language} />
            {actions?.(person)}
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Both amounts of one person, and the difference: two cells of a row. */
export function Sides({ of: { before, after, delta, isChanged } }: { of: ShownSides }) {
  return (
    <>
      <span className={styles.sides}>
        <span className={styles.before}>{before}</span>
        <span aria-hidden="true"> → </span>
        <span className={isChanged ? styles.changed : undefined}>{after}</span>
      </span>
      <span className={styles.delta}>{delta}</span>
    </>
  );
}
