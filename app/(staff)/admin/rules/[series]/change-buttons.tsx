import { staffPage } from "@/app/(staff)/_staff/page";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import type { ItemKind, PublishedItem } from "@/lib/domain/register/item";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import { seriesKey, type SeriesRef } from "@/lib/domain/register/series";
import type { Piece } from "@/lib/domain/register/timeline";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { statementWords } from "@/lib/i18n/staff/statement";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { start } from "@/app/(staff)/admin/proposals/actions";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { MARKS } from "@/lib/i18n/core/punctuation";

interface ChangeButtonsProps {
  series: SeriesRef;
  /** Everything ever published about the line, oldest first. */
  items: readonly PublishedItem[];
  pieces: readonly Piece[];
  current: Piece | null;
}

/** What an editor can begin here: the next version, a correction of the past, an old value brought back, a withdrawal. Each makes a proposal of its own. */
export async function ChangeButtons({ series, items, pieces, current }: ChangeButtonsProps) {
  const { words, language, names } = await staffPage();
  const w = words.series;
  if (series.kind === "guide") return <p>{takeBackWords(language).guidesElsewhere}</p>;
  const hidden = (kind: ItemKind, targetItemId = "") => ({
    key: crypto.randomUUID(),
    seriesKind: series.kind,
    region: series.region,
    seriesKey: seriesKey(series),
    kind,
    ...(targetItemId === "" ? {} : { targetItemId }),
  });
  const asserted = pieces.filter((piece) => piece.item.op === "assert").toReversed();
  const said = (months: { from: CreditMonth; to: CreditMonth | null }, item: PublishedItem) => ({
    value: item.itemId,
    text: `${monthsInWords(months.from, months.to, language)}${MARKS[language].colon}${statementWords(item, language, names)}`,
  });
  const choices = asserted.map((piece) => said(piece, piece.item));
  const restorable = items
    .filter(({ op, itemId }) => op === "assert" && itemId !== current?.item.itemId)
    .toReversed()
    .map((item) => said(item, item));
  return (
    <div className={styles.buttons}>
      <ActionForm action={start} words={words.form} hidden={hidden("change")} submit={w.newChange} hotkey="N" inline />
      {choices.length > 0 && (
        <Disclosure label={w.correct}>
          <p>{w.correctHelp}</p>
          <ActionForm action={start} words={words.form} hidden={hidden("correction")} submit={w.correct}>
            <SelectField
              name="targetItemId"
              label={w.correctWhich}
              choices={choices}
              defaultValue={current?.item.itemId ?? ""}
            />
          </ActionForm>
        </Disclosure>
      )}
      {restorable.length > 0 && (
        <Disclosure label={w.reinstate}>
          <p>{w.reinstateHelp}</p>
          <ActionForm action={start} words={words.form} hidden={hidden("reinstatement")} submit={w.reinstate}>
            <SelectField name="targetItemId" label={w.reinstateWhich} choices={restorable} />
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
