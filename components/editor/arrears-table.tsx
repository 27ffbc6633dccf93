import { arrearsRuns, type Arrears, type Span } from "@/lib/domain/arrears";
import { addMonths, monthsBetween } from "@/lib/domain/credit-month";
import type { Sample } from "@/lib/domain/effect";
import { money, monthName, signedMoney } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { previewWords } from "@/lib/i18n/preview-words";
import { sampleName } from "@/lib/i18n/sample-words";
import styles from "./preview.module.css";
import { sampleKey } from "./sample-table";

interface ArrearsTableProps {
  credited: Span;
  samples: readonly Sample[];
  language: Language;
  names: Names;
  showsPlace: boolean;
}

/** What months already credited owe each sample person: the sum, opening to the difference of each month. */
export function ArrearsTable({ credited, samples, language, names, showsPlace }: ArrearsTableProps) {
  const words = previewWords(language);
  const { from, to } = credited;
  const last = addMonths(to, -1);
  const owed = samples.flatMap((sample) => (sample.owed === null ? [] : { sample, owed: sample.owed }));
  return (
    <>
      <p>{words.arrearsSpan(monthName(from, language), monthName(last, language), monthsBetween(from, to))}</p>
      {owed.length === 0 && <p className={styles.quiet}>{words.arrearsNone}</p>}
      <ul className={styles.samples}>
        {owed.map(({ sample, owed: sum }) => (
          <li key={sampleKey(sample)}>
            <details>
              <summary>
                <span>
                  {sampleName(sample.who, language, names)}
                  {showsPlace && (
                    <span className={styles.place}>
                      {words.place(names.region(sample.region), names.category(sample.category))}
                    </span>
                  )}
                </span>
                <span className={styles.sides}>{words.owedMonths(sum.months.length)}</span>
                <span className={styles.delta}>
                  <span className={styles.changed}>{signedMoney(sum.totalFen, language)}</span>
                  {sum.totalNetFen !== null && (
                    <span className={styles.note}>{words.owedNet(signedMoney(sum.totalNetFen, language))}</span>
                  )}
                </span>
              </summary>
              <Runs owed={sum} language={language} />
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function Runs({ owed, language }: { owed: Arrears; language: Language }) {
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
        {arrearsRuns(owed).map(({ from, last, count, of, totalFen }) => (
          <tr key={from}>
            <th scope="row">
              {words.span(monthName(from, language), monthName(last, language))}
              {count > 1 && <span className={styles.note}>{words.owedMonths(count)}</span>}
            </th>
            <td data-number>{money(of.beforeFen, language)}</td>
            <td data-number>{money(of.afterFen, language)}</td>
            <td data-number>{signedMoney(of.differenceFen, language)}</td>
            <td data-number>{signedMoney(totalFen, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
