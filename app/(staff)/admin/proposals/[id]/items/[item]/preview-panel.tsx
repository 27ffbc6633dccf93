import type { ReactNode } from "react";
import styles from "@/components/editor/editor.module.css";
import type { ShownIssue } from "@/components/editor/form-side";
import { IssueList } from "@/components/editor/issue-list";
import { KeepButton } from "@/components/editor/keep-button";
import {
  ArrearsPart,
  DifferencePart,
  keptCopyOf,
  KeptPart,
  PeoplePart,
  PicturePart,
  ReachPart,
  type PreviewPartProps,
} from "@/components/editor/preview-parts";
import parts from "@/components/editor/preview.module.css";
import type { Preview } from "@/lib/domain/preview";
import type { SweepVariable } from "@/lib/domain/sweep";
import { editorWords } from "@/lib/i18n/editor-words";
import { monthName } from "@/lib/i18n/format";
import { issueCounts, SEVERITY_WORDS } from "@/lib/i18n/issue-words";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { previewWords } from "@/lib/i18n/preview-words";

interface PreviewPanelProps {
  seen: Preview;
  issues: readonly ShownIssue[];
  language: Language;
  names: Names;
  publicPage: string;
}

/** What the draft would change, in a fixed order: issues, differences, people, picture, regions, arrears, the public page. */
export function PreviewPanel({ seen, issues, language, names, publicPage }: PreviewPanelProps) {
  const words = editorWords(language);
  const severityWords = {
    error: SEVERITY_WORDS.error[language],
    warning: SEVERITY_WORDS.warning[language],
    note: SEVERITY_WORDS.note[language],
  };
  const counts = issueCounts(seen.issues, language);
  const shown = { seen, language, names };
  return (
    <div className={parts.parts}>
      <Part number={1} heading={counts === "" ? words.issues : `${words.issues} · ${counts}`}>
        <IssueList issues={issues} severityWords={severityWords} words={words} />
      </Part>
      <Part number={2} heading={words.differences}>
        <DifferencePart {...shown} />
      </Part>
      <ComparedParts {...shown} />
      <Part number={7} heading={words.publicPage}>
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

function ComparedParts(shown: PreviewPartProps) {
  const { seen, language } = shown;
  const [words, own] = [editorWords(language), previewWords(language)];
  if (seen.statement === null || seen.statement.series.kind === "guide") return null;
  const { month, against } = seen.basedOn;
  const compared = against === null ? "" : `&with=${against}`;
  const hrefOf = (over: SweepVariable) => `?on=${month}${compared}&over=${over}#preview-4`;
  return (
    <>
      <Part number={3} heading={own.samples}>
        <KeptPart {...shown} />
        <PeoplePart
          {...shown}
          without="kept"
          actions={(sample) => <KeepButton label={own.keepCopy} copy={keptCopyOf(shown, sample)} />}
        />
      </Part>
      <Part number={4} heading={own.chart}>
        <PicturePart {...shown} hrefOf={hrefOf} />
      </Part>
      <Part number={5} heading={seen.statement.series.kind === "parameter" ? words.uses : words.followers}>
        <ReachPart {...shown} />
      </Part>
      {seen.credited !== null && (
        <Part number={6} heading={own.arrears}>
          <ArrearsPart {...shown} />
        </Part>
      )}
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
