"use client";

import { saveWords } from "@/lib/i18n/editor/save";
import { fieldLabel } from "@/components/editor/field/field-label";
import { focusField } from "@/components/editor/field/focus-field";
import { fieldId } from "@/components/editor/field/field-id";
import { useFormSide } from "@/components/editor/form/form-side";
import styles from "./builder.module.css";
import { useBuilderWords } from "./use-builder-words";

/** The rule in words, as the public will read it; while something is missing, what. */
export function Sentence({ sentence }: { sentence: string }) {
  const words = useBuilderWords();
  const { issues, isAhead, words: editor, language } = useFormSide();
  const gap = issues.find(({ severity, field }) => severity === "error" && isOfMethod(field));
  return (
    <section className={styles.sentence} aria-labelledby="sentence-heading" aria-live="polite">
      <h2 id="sentence-heading">{words.sentence}</h2>
      {isAhead && <p className={styles.help}>{saveWords(language).sentenceFollows}</p>}
      {sentence === "" ? <p className={styles.help}>{words.sentenceWaits}</p> : <p>{sentence}</p>}
      {gap !== undefined && (
        <p>
          <a
            href={`#${fieldId(gap.field)}`}
            onClick={(event) => {
              event.preventDefault();
              focusField(gap.field);
            }}
          >
            {words.firstGap(fieldLabel(gap.field, editor, language))}
          </a>
          <br />
          {gap.sentence}
        </p>
      )}
    </section>
  );
}

function isOfMethod(field: string): boolean {
  return /^fields\.(tree|bands|value|statedReason|unknownKind|averageYear|per)(\.|$)/.test(field);
}
