import { Strip } from "@/components/ui/strip";
import type { SealedItem } from "@/lib/data/staff-revisions";
import type { Preview } from "@/lib/domain/preview";
import { issueWords, SEVERITY_WORDS } from "@/lib/i18n/issue-words";
import { namesIn } from "@/lib/i18n/name-words";
import { staffPage } from "@/app/(staff)/staff-page";
import { hiddenStatements } from "./hidden-statements";

interface ComparedWarningsProps {
  comparison: Preview;
  item: SealedItem;
}

/** Warnings with the reasons the author wrote, and the published items this one hides by the author's own acknowledgement. */
export async function ComparedWarnings({ comparison, item }: ComparedWarningsProps) {
  const { words, language, snapshot } = await staffPage();
  const w = words.review;
  const names = namesIn(snapshot, language);
  const reasons = item.payload?.kind === "rule" ? item.payload.rule.guardRailReasons : {};
  const issues = comparison.issues.filter((issue) => issue.severity !== "note");
  const hidden = hiddenStatements(item, language);
  if (issues.length + hidden.length === 0) return null;
  return (
    <section>
      <h4>{w.warnings}</h4>
      {issues.map((issue) => {
        const reason = reasons[issue.key];
        return (
          <Strip key={issue.field + issue.key} tone={issue.severity === "error" ? "bad" : "warn"}>
            {`${SEVERITY_WORDS[issue.severity][language]}:${issueWords(issue, language, names)}`}
            {reason !== undefined && <p>{`${w.reasonGiven}:${reason}`}</p>}
          </Strip>
        );
      })}
      {hidden.length > 0 && (
        <Strip>
          {w.hides}
          <ul>
            {hidden.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Strip>
      )}
    </section>
  );
}
