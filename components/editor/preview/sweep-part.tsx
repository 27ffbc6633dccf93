import type { Language } from "@/lib/i18n/core/language";
import { previewWords } from "@/lib/i18n/change/preview";
import styles from "./preview.module.css";
import type { ShownPicture } from "./shown-chart";
import { StepChart } from "./step-chart";

interface SweepPartProps {
  shown: ShownPicture;
  language: Language;
}

/** The picture, what else it may be drawn over, and why the rest is not offered. */
export function SweepPart({ shown: { offered, chart, notes }, language }: SweepPartProps) {
  const words = previewWords(language);
  if (chart === null) return <p className={styles.quiet}>{words.noAmounts}</p>;
  return (
    <>
      <ul className={styles.switch} aria-label={words.over}>
        {offered.map(({ over, text, href, isChosen }) => (
          <li key={over}>
            <a href={href} data-over={over} aria-current={isChosen ? "true" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
      <StepChart chart={chart} language={language} />
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
    </>
  );
}
