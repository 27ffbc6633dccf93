"use client";

import { Fragment, type ReactNode } from "react";
import { ArrearsTable } from "@/components/editor/preview/arrears-table";
import { DifferencesSaid } from "@/components/editor/preview/difference-part";
import styles from "@/components/editor/field/editor.module.css";
import { FieldLink } from "@/components/editor/field/field-link";
import { useFormSide, type ShownIssue } from "@/components/editor/form/form-side";
import { IssueList } from "@/components/editor/field/issue-list";
import { KeepButton } from "@/components/editor/field/keep-button";
import { KeptPeople } from "@/components/editor/people/kept-people";
import parts from "@/components/editor/preview/preview.module.css";
import { ReachTable } from "@/components/editor/preview/reach-table";
import { SampleTable } from "@/components/editor/preview/sample-table";
import type { ShownComparison, ShownPreview } from "@/components/editor/preview/shown-preview";
import { SweepPart } from "@/components/editor/preview/sweep-part";
import { Strip } from "@/components/ui/strip";
import { CHECKS } from "@/lib/domain/typed/check-catalogue";
import { isIssueKey } from "@/lib/domain/typed/issue-key";
import { listedIssues } from "@/lib/domain/typed/listed-issue";
import { TO_DO_WORDS } from "@/lib/i18n/editor/to-do";
import { previewWords } from "@/lib/i18n/change/preview";
import { saveWords } from "@/lib/i18n/editor/save";
import type { ShownItem } from "./shown-item";
import { MARKS } from "@/lib/i18n/core/punctuation";

interface PreviewPanelProps {
  shown: ShownItem;
  /** The effect of the form when it could last be read; null where it never could. */
  lastRead: ShownPreview | null;
}

/** What the draft would change, in a fixed order: issues, differences, people, picture, regions, arrears, the public page. */
export function PreviewPanel({ shown, lastRead }: PreviewPanelProps) {
  const { words, language, severityWords } = useFormSide();
  const { issues, preview, publicPage } = shown;
  const { counts, isRead } = preview;
  const effect = isRead ? preview : lastRead;
  return (
    <div className={parts.parts}>
      <Part number={1} heading={counts === "" ? words.issues : `${words.issues} · ${counts}`}>
        <IssueList
          issues={listedIssues(issues)}
          severityWords={severityWords}
          words={words}
          toDo={TO_DO_WORDS[language]}
        />
      </Part>
      <Part number={2} heading={words.differences}>
        {!isRead && <NotRead issues={issues} hasEffect={effect !== null} />}
        {effect !== null && (
          <div data-outdated={!isRead || undefined} className={styles.effect}>
            <DifferencesSaid shown={effect.differences} language={language} />
          </div>
        )}
      </Part>
      {effect !== null && effect.comparison !== null && <ComparedParts comparison={effect.comparison} />}
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
      {isRead && <p className={styles.quiet}>{preview.basedOn}</p>}
    </div>
  );
}

/** The form lacks something, or says something that cannot be read: which fields, and that what is shown below is from before. */
function NotRead({ issues, hasEffect }: { issues: readonly ShownIssue[]; hasEffect: boolean }) {
  const { language } = useFormSide();
  const words = saveWords(language);
  const errors = issues.filter(({ key, severity }) => severity === "error" && isReadFrom(key));
  const [wrong, undone] = [errors.filter(({ isToDo }) => !isToDo), errors.filter(({ isToDo }) => isToDo)];
  return (
    <Strip>
      {wrong.length > 0 && <Fields lead={words.mendFirst} issues={wrong} />}
      {undone.length > 0 && <Fields lead={words.fillFirst} issues={undone} />}
      {hasEffect ? words.effectBefore : words.effectThen}
    </Strip>
  );
}

function Fields({ lead, issues }: { lead: string; issues: readonly ShownIssue[] }) {
  const { language } = useFormSide();
  const { listed, stop } = MARKS[language];
  const fields = [...new Set(issues.map(({ field }) => field))].filter((field) => field !== "");
  return (
    <>
      {lead}
      {fields.map((field, index) => (
        <Fragment key={field}>
          {index > 0 && listed}
          <FieldLink field={field} />
        </Fragment>
      ))}
      {stop}
    </>
  );
}

/** Asked while a form is read: without it there may be nothing to compare. Reasons and notes are asked for later. */
function isReadFrom(key: string): boolean {
  return isIssueKey(key) && CHECKS[key].stages.includes("typing") && key !== "verification_required";
}

function ComparedParts({ comparison }: { comparison: ShownComparison }) {
  const { language } = useFormSide();
  const own = previewWords(language);
  const { kept, people, picture, reach, reachHeading, arrears } = comparison;
  return (
    <>
      <Part number={3} heading={own.samples}>
        <KeptPeople {...kept} />
        <SampleTable
          shown={people}
          language={language}
          actions={({ copy }) => <KeepButton label={own.keepCopy} copy={copy} />}
        />
      </Part>
      <Part number={4} heading={own.chart}>
        <SweepPart shown={picture} language={language} />
      </Part>
      <Part number={5} heading={reachHeading}>
        <ReachTable shown={reach} language={language} />
      </Part>
      {arrears !== null && (
        <Part number={6} heading={own.arrears}>
          <ArrearsTable shown={arrears} language={language} />
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
