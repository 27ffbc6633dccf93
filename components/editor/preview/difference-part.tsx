import { Strip } from "@/components/ui/strip";
import { editorWords } from "@/lib/i18n/editor/words";
import type { Language } from "@/lib/i18n/core/language";
import { DifferenceTable } from "./difference-table";
import styles from "./preview.module.css";
import type { ShownDifferences } from "./shown-preview";

/** What changes in the words of the domain, or why nothing does. */
export function DifferencesSaid({ shown, language }: { shown: ShownDifferences; language: Language }) {
  return (
    <div className={styles.parts}>
      {shown.unchanged !== "" && <Strip tone="tint">{shown.unchanged}</Strip>}
      {shown.nothing !== "" && <p className={styles.quiet}>{shown.nothing}</p>}
      {shown.lines.length > 0 && (
        <DifferenceTable lines={shown.lines} language={language} words={editorWords(language)} />
      )}
    </div>
  );
}
