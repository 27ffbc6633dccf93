import type { ReactNode } from "react";
import { amountIn, type BothSides, type Sample } from "@/lib/domain/effect";
import type { Trace } from "@/lib/domain/trace";
import { signedMoney } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { previewWords } from "@/lib/i18n/preview-words";
import { sampleName } from "@/lib/i18n/sample-words";
import { answerBrief } from "./answer-brief";
import styles from "./preview.module.css";
import { TracePair } from "./trace-pair";

interface SampleTableProps {
  samples: readonly Sample[];
  language: Language;
  names: Names;
  traceOf: (sample: Sample) => Trace;
  /** Says where and as what each person is insured: for figures, whose people come from several rules. */
  showsPlace: boolean;
  /** What may be done with a person. */
  actions?: (sample: Sample) => ReactNode;
}

/** Sample persons before → after, those for whom nothing changes folded away; each opens to how both amounts are computed. */
export function SampleTable(props: SampleTableProps) {
  const { samples, language } = props;
  const words = previewWords(language);
  const changed = samples.filter(({ isChanged }) => isChanged);
  const others = samples.filter(({ isChanged }) => !isChanged);
  if (samples.length === 0) return <p className={styles.quiet}>{words.noSamples}</p>;
  return (
    <>
      {changed.length > 0 && <SampleRows {...props} samples={changed} />}
      {others.length > 0 && (
        <details className={styles.fold} open={changed.length === 0}>
          <summary>{words.unchangedSamples(others.length)}</summary>
          <SampleRows {...props} samples={others} />
        </details>
      )}
    </>
  );
}

function SampleRows({ samples, language, names, traceOf, showsPlace, actions }: SampleTableProps) {
  const words = previewWords(language);
  return (
    <ul className={styles.samples}>
      {samples.map((sample) => (
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
              <Sides of={sample} language={language} />
            </summary>
            <TracePair {...sample} trace={traceOf(sample)} language={language} names={names} />
            {actions?.(sample)}
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Both amounts of one person, and the difference: two cells of a row. */
export function Sides({ of, language }: { of: BothSides; language: Language }) {
  return (
    <>
      <span className={styles.sides}>
        <span className={styles.before}>{answerBrief(of.before, language)}</span>
        <span aria-hidden="true"> → </span>
        <span className={of.isChanged ? styles.changed : undefined}>{answerBrief(of.after, language)}</span>
      </span>
      <span className={styles.delta}>{deltaOf(of, language)}</span>
    </>
  );
}

/** A name for the row of a sample that stays while amounts and order change. */
export function sampleKey({ who, region, category }: Pick<Sample, "who" | "region" | "category">): string {
  return who.kind === "kept" ? who.id : `${JSON.stringify(who)} ${region} ${category}`;
}

/** The difference in yuan, where both sides have an amount and it differs. */
export function deltaOf({ before, after, isChanged }: BothSides, language: Language): string {
  const [old, made] = [amountIn(before), amountIn(after)];
  return isChanged && old !== null && made !== null && old !== made ? signedMoney(made - old, language) : "";
}
