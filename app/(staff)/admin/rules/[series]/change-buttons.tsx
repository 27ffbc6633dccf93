import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import type { ItemKind } from "@/lib/domain/item";
import type { SeriesRef } from "@/lib/domain/series";
import type { Piece } from "@/lib/domain/timeline";
import { monthsInWords } from "@/app/(staff)/months";
import { staffLook } from "@/app/(staff)/look";
import { statementWords } from "@/app/(staff)/statement-words";
import styles from "@/app/(staff)/staff.module.css";
import { start } from "../../proposals/actions";

interface ChangeButtonsProps {
  series: SeriesRef;
  pieces: readonly Piece[];
  current: Piece | null;
}

/** What an editor can begin here: the next version, a correction of the past, a withdrawal. Each makes a proposal of its own. */
export async function ChangeButtons({ series, pieces, current }: ChangeButtonsProps) {
  const { words, language } = await staffLook();
  const w = words.series;
  const hidden = (kind: ItemKind, targetItemId = "") => ({
    key: crypto.randomUUID(),
    seriesKind: series.kind,
    region: series.region,
    seriesKey: series.key,
    kind,
    ...(targetItemId === "" ? {} : { targetItemId }),
  });
  const asserted = pieces.filter((piece) => piece.item.op === "assert").toReversed();
  const choices = asserted.map((piece) => ({
    value: piece.item.itemId,
    text: `${monthsInWords(piece.from, piece.to, language)}:${statementWords(piece.item, language)}`,
  }));
  return (
    <div className={styles.buttons}>
      <ActionForm action={start} words={words.form} hidden={hidden("change")} submit={w.newChange} hotkey="N" inline />
      {choices.length > 0 && (
        <Disclosure label={w.correct}>
          <p>{w.correctHelp}</p>
          <ActionForm action={start} words={words.form} hidden={hidden("correction")} submit={w.correct}>
            <SelectField name="targetItemId" label={w.correctWhich} choices={choices} />
          </ActionForm>
        </Disclosure>
      )}
      {current?.item.op === "assert" && (
        <Disclosure label={w.withdraw} tone="destructive">
          <p>{w.withdrawHelp}</p>
          <ActionForm
            action={start}
            words={words.form}
            hidden={hidden("withdrawal")}
            submit={w.withdraw}
            submitTone="destructive"
          />
        </Disclosure>
      )}
    </div>
  );
}
