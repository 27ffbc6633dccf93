import { Table } from "@/components/ui/table";
import { amountIn, type Sample } from "@/lib/domain/effect";
import type { Preview } from "@/lib/domain/preview";
import { money, monthName, signedMoney } from "@/lib/i18n/format";
import { namesIn, type Names } from "@/lib/i18n/name-words";
import type { Language } from "@/lib/i18n/language";
import { sampleName } from "@/lib/i18n/sample-words";
import { stepWords } from "@/lib/i18n/step-words";
import { amountOrState } from "@/app/(staff)/amount-or-state";
import { staffPage } from "@/app/(staff)/staff-page";
import styles from "@/app/(staff)/staff.module.css";

const MOST = 24;

function differenceOf({ before, after }: Sample, language: Language): string {
  const [old, fresh] = [amountIn(before), amountIn(after)];
  return old === null || fresh === null ? "" : signedMoney(fresh - old, language);
}

/** Sample persons before and after, those for whom something changes first; each opens to how the new amount comes about. */
export async function ComparedPeople({ comparison }: { comparison: Preview }) {
  const { words, language, snapshot } = await staffPage();
  const w = words.review;
  const names = namesIn(snapshot, language);
  if (comparison.samples.length === 0) return null;
  return (
    <section>
      <h4>{`${w.persons} · ${w.effectHead(monthName(comparison.basedOn.month, language))}`}</h4>
      <Table caption={w.persons} head={[w.person, w.before, w.after, w.difference]}>
        {comparison.samples.slice(0, MOST).map((sample) => (
          <tr key={JSON.stringify(sample.who)} data-changed={sample.isChanged || undefined}>
            <th scope="row" data-label={w.person}>
              {sampleName(sample.who, language, names)}
            </th>
            <td data-label={w.before} className={styles.number}>
              {amountOrState(sample.before, language)}
            </td>
            <td data-label={w.after} className={styles.number}>
              <Reckoning sample={sample} language={language} names={names} />
            </td>
            <td data-label={w.difference} className={styles.number}>
              {differenceOf(sample, language)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function Reckoning({ sample, language, names }: { sample: Sample; language: Language; names: Names }) {
  const { after } = sample;
  if (after.steps.length === 0) return amountOrState(after, language);
  return (
    <details className={styles.reckoning}>
      <summary>{amountOrState(after, language)}</summary>
      <ol>
        {after.steps.map((step, index) => (
          <li key={`${index} ${step.key}`}>
            {stepWords(step, names, language)}
            {step.resultFen !== null && ` = ${money(step.resultFen, language)}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
