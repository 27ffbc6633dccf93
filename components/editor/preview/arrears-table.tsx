import type { Language } from "@/lib/i18n/core/language";
import { previewWords } from "@/lib/i18n/change/preview";
import styles from "./preview.module.css";
import type { ShownArrears, ShownOwed, ShownRun } from "./shown-arrears";

interface ArrearsTableProps {
  shown: ShownArrears;
  language: Language;
}

/** What months already credited owe each sample person: the sum, opening to the difference of each month. */
export function ArrearsTable({ shown: { span, erased, people }, language }: ArrearsTableProps) {
  const words = previewWords(language);
  return (
    <>
      <p>{span}</p>
      {erased.length > 0 && (
        <ul>
          {erased.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {people.length + erased.length === 0 && <p className={styles.quiet}>{words.arrearsNone}</p>}
      <ul className={styles.samples}>
        {people.map((person) => (
          <li key={person.key}>
            <OnePerson person={person} language={language} />
          </li>
        ))}
      </ul>
    </>
  );
}

function OnePerson({ person: { name, place, months, total, net, runs }, language }: OnePersonProps) {
  return (
    <details>
      <summary>
        <span>
          {name}
          {place !== "" && <span className={styles.place}>{place}</span>}
        </span>
        <span className={styles.sides}>{months}</span>
        <span className={styles.delta}>
          <span className={styles.changed}>{total}</span>
          {net !== "" && <span className={styles.note}>{net}</span>}
        </span>
      </summary>
      <Runs runs={runs} language={language} />
    </details>
  );
}

interface OnePersonProps {
  person: ShownOwed;
  language: Language;
}

function Runs({ runs, language }: { runs: readonly ShownRun[]; language: Language }) {
  const words = previewWords(language);
  return (
    <table className={styles.figures}>
      <caption className="visually-hidden">{words.arrears}</caption>
      <thead>
        <tr>
          <th scope="col">{words.months}</th>
          {[words.before, words.after, words.owedEach, words.owedTotal].map((head) => (
            <th scope="col" key={head} data-number>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map(({ span, count, before, after, each, total }) => (
          <tr key={span}>
            <th scope="row">
              {span}
              {count !== "" && <span className={styles.note}>{count}</span>}
            </th>
            <td data-number>{before}</td>
            <td data-number>{after}</td>
            <td data-number>{each}</td>
            <td data-number>{total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
