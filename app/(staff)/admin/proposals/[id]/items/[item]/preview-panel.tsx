import type { ReactNode } from "react";
import { DifferenceTable } from "@/components/editor/difference-table";
import styles from "@/components/editor/editor.module.css";
import { FollowerTable } from "@/components/editor/follower-table";
import type { ShownIssue } from "@/components/editor/form-side";
import { IssueList } from "@/components/editor/issue-list";
import { SampleTable } from "@/components/editor/sample-table";
import { StepChart } from "@/components/editor/step-chart";
import { UseTable } from "@/components/editor/use-table";
import { Strip } from "@/components/ui/strip";
import type { Preview } from "@/lib/domain/preview";
import { editorWords } from "@/lib/i18n/editor-words";
import { monthName } from "@/lib/i18n/format";
import { issueCounts, SEVERITY_WORDS } from "@/lib/i18n/issue-words";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { unchangedWords } from "@/lib/i18n/unchanged-words";

interface PreviewPanelProps {
  seen: Preview;
  issues: readonly ShownIssue[];
  language: Language;
  names: Names;
  publicPage: string;
}

/** What the draft would change, in a fixed order: issues, differences, people, picture, regions below, the public page. */
export function PreviewPanel({ seen, issues, language, names, publicPage }: PreviewPanelProps) {
  const words = editorWords(language);
  const severityWords = {
    error: SEVERITY_WORDS.error[language],
    warning: SEVERITY_WORDS.warning[language],
    note: SEVERITY_WORDS.note[language],
  };
  const counts = issueCounts(seen.issues, language);
  const isParameter = seen.statement?.series.kind === "parameter";
  return (
    <div className={styles.panel}>
      <Part number={1} heading={counts === "" ? words.issues : `${words.issues} · ${counts}`}>
        <IssueList issues={issues} severityWords={severityWords} words={words} />
      </Part>
      <Part number={2} heading={words.differences}>
        {seen.unchanged !== null && <Strip tone="tint">{unchangedWords(seen.unchanged, language, names)}</Strip>}
        {seen.differences.length > 0 && (
          <DifferenceTable differences={seen.differences} language={language} words={words} names={names} />
        )}
      </Part>
      {isParameter ? (
        <Part number={3} heading={words.uses}>
          <UseTable uses={seen.uses} language={language} names={names} words={words} />
        </Part>
      ) : (
        <RuleParts seen={seen} language={language} names={names} />
      )}
      <Part number={6} heading={words.publicPage}>
        <details className={styles.fold}>
          <summary>{words.publicPageTitle}</summary>
          <iframe className={styles.publicFrame} src={publicPage} title={words.publicPageTitle} loading="lazy" />
        </details>
        <p>
          <a href={publicPage} target="_blank" rel="noopener">
            {words.openPublicPage}
          </a>
        </p>
      </Part>
      <p className={styles.quiet}>{words.basedOn(seen.basedOn.seq, monthName(seen.basedOn.month, language))}</p>
    </div>
  );
}

function RuleParts({ seen, language, names }: Pick<PreviewPanelProps, "seen" | "language" | "names">) {
  const words = editorWords(language);
  if (seen.statement === null) return null;
  return (
    <>
      <Part number={3} heading={words.samples}>
        <SampleTable samples={seen.samples} language={language} names={names} words={words} />
      </Part>
      <Part number={4} heading={words.chart}>
        {seen.sweep === null ? (
          <p className={styles.quiet}>{words.chartFlat}</p>
        ) : (
          <StepChart sweep={seen.sweep} language={language} words={words} />
        )}
      </Part>
      <Part number={5} heading={words.followers}>
        <FollowerTable followers={seen.followers} language={language} names={names} words={words} />
      </Part>
    </>
  );
}

/** One part of the preview; `Alt` and its number move the focus to it. */
function Part({ number, heading, children }: { number: number; heading: string; children: ReactNode }) {
  return (
    <section
      className={styles.part}
      id={`preview-${number}`}
      tabIndex={-1}
      aria-labelledby={`preview-${number}-heading`}
    >
      <h3 id={`preview-${number}-heading`}>{heading}</h3>
      {children}
    </section>
  );
}
