"use client";

import { use, useEffect, useRef } from "react";
import type { FormProblem } from "@/lib/i18n/staff/form";
import { FormContext } from "./form-context";
import { NoticeStrip } from "./notice-strip";
import { Placed } from "./placed";
import { Strip } from "./strip";

/** What went wrong, over the form: takes the focus, and each line leads to its field. */
export function ErrorSummary() {
  const { id, shown, words } = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const problems = shown.problems.filter((problem) => problem.severity === "error");
  const quiet = shown.notice === null && problems.length === 0;
  useEffect(() => {
    if (!quiet) box.current?.focus();
  }, [shown, quiet]);
  if (quiet) return null;
  return (
    <div ref={box} tabIndex={-1} role={shown.done ? "status" : "alert"}>
      {shown.notice && <NoticeStrip notice={shown.notice} />}
      {problems.length > 0 && (
        <Strip tone="bad">
          <strong>{words?.problemsHeading}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem.field + problem.sentence}>
                <Problem problem={problem} formId={id} />
              </li>
            ))}
          </ul>
        </Strip>
      )}
    </div>
  );
}

function Problem({ problem: { field, sentence, placed }, formId }: { problem: FormProblem; formId: string }) {
  if (placed !== undefined) return <Placed sentence={placed} />;
  return field === "" ? sentence : <a href={`#${formId}-${field}`}>{sentence}</a>;
}
