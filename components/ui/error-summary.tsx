"use client";

import Link from "next/link";
import { use, useEffect, useRef } from "react";
import { FormContext } from "./form-context";
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
      {shown.notice && (
        <Strip tone={shown.notice.tone}>
          {shown.notice.sentence}
          {shown.notice.link && (
            <>
              {" "}
              <Link href={shown.notice.link.href} prefetch={false}>
                {shown.notice.link.text}
              </Link>
            </>
          )}
        </Strip>
      )}
      {problems.length > 0 && (
        <Strip tone="bad">
          <strong>{words?.problemsHeading}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={problem.field + problem.sentence}>
                {problem.field === "" ? problem.sentence : <a href={`#${id}-${problem.field}`}>{problem.sentence}</a>}
              </li>
            ))}
          </ul>
        </Strip>
      )}
    </div>
  );
}
