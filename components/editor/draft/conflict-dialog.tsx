"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { buttonClass } from "@/components/ui/button";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { mergeDrafts, type Clash } from "@/lib/domain/draft/merge";
import { textsOf } from "@/lib/domain/form/expression-edit";
import { instantName } from "@/lib/i18n/core/format";
import type { SaveStatus } from "./save-status";
import styles from "@/components/editor/field/editor.module.css";
import { fieldLabel } from "@/components/editor/field/field-label";
import { useFormSide } from "@/components/editor/form/form-side";

interface ConflictDialogProps {
  conflict: Extract<SaveStatus, { kind: "conflict" }>;
  mine: DraftDoc;
  onSettled: (merged: DraftDoc) => void;
}

/** Two people, one draft: what does not clash is merged already; each clash is chosen, mine or theirs. */
export function ConflictDialog({ conflict, mine, onSettled }: ConflictDialogProps) {
  const { words, language } = useFormSide();
  const { base, theirs } = conflict;
  const { clashes } = mergeDrafts(base, mine, theirs.doc);
  // Esc closes the browser's dialog; as long as nothing is chosen it opens again, because nothing can be saved.
  const [opening, setOpening] = useState(0);
  const [takesTheirs, setTakesTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, isTheirs: boolean) => {
    const chosen = new Set(takesTheirs);
    if (isTheirs) chosen.add(field);
    else chosen.delete(field);
    setTakesTheirs(chosen);
  };
  const settle = () => onSettled(mergeDrafts(base, mine, theirs.doc, takesTheirs).doc);
  const heading = words.conflict(theirs.by, theirs.at === "" ? "" : instantName(theirs.at, language));
  return (
    <Dialog key={opening} open label={heading} onClose={() => setOpening(opening + 1)}>
      <h2>
        <ChineseInside text={heading} language={language} />
      </h2>
      <p>{words.conflictHelp}</p>
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.field}
          clash={clash}
          isTheirs={takesTheirs.has(clash.field)}
          onChoose={(isTheirs) => choose(clash.field, isTheirs)}
        />
      ))}
      <button type="button" className={buttonClass("primary")} onClick={settle}>
        {words.acceptMerge}
      </button>
    </Dialog>
  );
}

interface ClashChoiceProps {
  clash: Clash;
  isTheirs: boolean;
  onChoose: (isTheirs: boolean) => void;
}

function ClashChoice({ clash, isTheirs, onChoose }: ClashChoiceProps) {
  const { words, language } = useFormSide();
  return (
    <fieldset className={styles.card}>
      <legend>{fieldLabel(clash.field, words, language)}</legend>
      <p className={styles.quiet}>
        {words.base}: <ChineseInside text={shown(clash.base)} language={language} />
      </p>
      <label className={styles.choice}>
        <input type="radio" name={clash.field} checked={!isTheirs} onChange={() => onChoose(false)} />
        {words.useMine}:{" "}
        <strong>
          <ChineseInside text={shown(clash.mine)} language={language} />
        </strong>
      </label>
      <label className={styles.choice}>
        <input type="radio" name={clash.field} checked={isTheirs} onChange={() => onChoose(true)} />
        {words.useTheirs}:{" "}
        <strong>
          <ChineseInside text={shown(clash.theirs)} language={language} />
        </strong>
      </label>
    </fieldset>
  );
}

/** Rows and parts of a method by what was typed in them: an editor never sees how they are stored. */
function shown(value: unknown): string {
  if (typeof value === "boolean") return value ? "✓" : "—";
  return textsOf(value).join(" · ") || "—";
}
