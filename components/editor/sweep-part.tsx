import type { Sweeps, SweepVariable } from "@/lib/domain/sweep";
import type { Language } from "@/lib/i18n/language";
import { previewWords, type PreviewWords } from "@/lib/i18n/preview-words";
import styles from "./preview.module.css";
import { StepChart } from "./step-chart";

interface SweepPartProps {
  sweeps: Sweeps;
  language: Language;
  /** The address of the page with another variable drawn. */
  hrefOf: (over: SweepVariable) => string;
}

/** The picture, what else it may be drawn over, and why the rest is not offered. */
export function SweepPart({ sweeps, language, hrefOf }: SweepPartProps) {
  const words = previewWords(language);
  const { chosen, offered } = sweeps;
  if (chosen === null) return <p className={styles.quiet}>{words.noAmounts}</p>;
  return (
    <>
      <ul className={styles.switch} aria-label={words.over}>
        {offered.map((over) => (
          <li key={over}>
            <a href={hrefOf(over)} data-over={over} aria-current={over === chosen.over ? "true" : undefined}>
              {words.sweeps[over]}
            </a>
          </li>
        ))}
      </ul>
      <StepChart sweep={chosen} language={language} />
      <Unswept sweeps={sweeps} words={words} />
    </>
  );
}

function Unswept({ sweeps, words }: { sweeps: Sweeps; words: PreviewWords }) {
  const named = (why: "irrelevant" | "not_recorded") =>
    sweeps.unswept.filter((one) => one.why === why).map(({ over }) => words.sweeps[over]);
  const [irrelevant, lacking] = [named("irrelevant"), named("not_recorded")];
  return (
    <>
      {irrelevant.length > 0 && <p className={styles.quiet}>{words.irrelevant(words.listed(irrelevant))}</p>}
      {lacking.length > 0 && <p className={styles.quiet}>{words.notRecorded(words.listed(lacking))}</p>}
    </>
  );
}
