"use client";

import { Choice, TextInput } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide, type ChangeOfFields } from "@/components/editor/form/form-side";
import { HidesChecks } from "@/components/editor/form/hides-checks";
import { MonthField } from "@/components/editor/field/month-field";
import { NoteField } from "@/components/editor/form/note-field";
import { ReasonFields } from "@/components/editor/form/reason-fields";
import type { Draft } from "@/components/editor/draft/use-draft";
import { WarningAnswers } from "@/components/editor/form/warning-answers";
import type { DraftDoc, DraftItem, ParameterFields, RuleFields } from "@/lib/domain/draft/schema";
import { ParameterForm } from "./parameter-form";
import { RuleExtras, RuleForm } from "./rule-form";
import type { ShownItem } from "./shown-item";

export interface Target {
  readonly value: string;
  readonly text: string;
}

interface ItemFormProps {
  draft: Draft;
  itemId: string;
  shown: ShownItem;
  targets: readonly Target[];
  onRemoved: (restore: () => void) => void;
}

type ItemPatch = Partial<Pick<DraftItem, "from" | "to" | "legalDate" | "reason" | "remark" | "targetItemId" | "hides">>;

/** Everything typed about one item: months, what it says, why, and the draft's public note. */
export function ItemForm({ draft, itemId, shown, targets, onRemoved }: ItemFormProps) {
  const { words } = useFormSide();
  const item = draft.doc.items.find(({ id }) => id === itemId);
  if (item === undefined) return null;
  const patch = (change: ItemPatch) =>
    draft.update((doc) => withItem(doc, itemId, (current) => ({ ...current, ...change })));
  return (
    <form className={styles.formPane} aria-label={words.form} onSubmit={(event) => event.preventDefault()} noValidate>
      <MonthField from={item.from} to={item.to} onChange={patch} isOfPast={item.kind === "correction"} />
      <TextInput
        field="legalDate"
        label={words.legalDate}
        hint={words.legalDateHint}
        value={item.legalDate}
        onChange={(legalDate) => patch({ legalDate })}
      />
      {(item.kind === "correction" || item.kind === "reinstatement") && (
        <Choice
          field="targetItemId"
          label={item.kind === "correction" ? words.target : words.restores}
          value={item.targetItemId ?? ""}
          options={[{ value: "", text: words.noTarget }, ...targets]}
          onChange={(target) => patch({ targetItemId: target === "" ? null : target })}
        />
      )}
      <HidesChecks
        hides={item.hides}
        onChange={(edit) => draft.update((doc) => withItem(doc, itemId, (own) => ({ ...own, hides: edit(own.hides) })))}
      />
      {item.kind === "withdrawal" ? (
        <p className={styles.quiet}>{words.withdrawalHelp}</p>
      ) : (
        <PayloadForm draft={draft} item={item} shown={shown} onRemoved={onRemoved} />
      )}
      <ReasonFields kind={item.kind} reason={item.reason} remark={item.remark} onChange={patch} />
      <NoteField
        doc={draft.doc}
        written={shown.writtenNote}
        isWordsOnly={shown.isWordsOnly}
        onChange={(typed) => draft.update((doc) => ({ ...doc, ...typed }))}
      />
      <WarningAnswers
        questions={shown.questions}
        answers={draft.doc.answers}
        onAnswer={(id, answer) => draft.update((doc) => ({ ...doc, answers: { ...doc.answers, [id]: answer } }))}
      />
      {item.seriesKind === "rule" && item.kind !== "withdrawal" && (
        <RuleExtras
          fields={item.fields}
          onChange={(fields) => draft.update((doc) => withRule(doc, itemId, fields))}
          onRemoved={(restore) => onRemoved(() => draft.update((doc) => withRule(doc, itemId, restore)))}
        />
      )}
    </form>
  );
}

function PayloadForm({
  draft,
  item,
  shown,
  onRemoved,
}: Pick<ItemFormProps, "draft" | "shown" | "onRemoved"> & { item: DraftItem }) {
  const { id } = item;
  if (item.seriesKind === "rule") {
    const patch = (fields: ChangeOfFields<RuleFields>) => draft.update((doc) => withRule(doc, id, fields));
    return (
      <RuleForm
        fields={item.fields}
        sentence={shown.sentence}
        onChange={patch}
        onRemoved={(restore) => onRemoved(() => patch(restore))}
      />
    );
  }
  if (item.seriesKind === "guide") return null;
  const patch = (fields: ChangeOfFields<ParameterFields>) => draft.update((doc) => withParameter(doc, id, fields));
  return (
    <ParameterForm fields={item.fields} onChange={patch} onRemoved={(restore) => onRemoved(() => patch(restore))} />
  );
}

function withItem(doc: DraftDoc, id: string, change: (item: DraftItem) => DraftItem): DraftDoc {
  return { ...doc, items: doc.items.map((item) => (item.id === id ? change(item) : item)) };
}

function withRule(doc: DraftDoc, id: string, change: ChangeOfFields<RuleFields>): DraftDoc {
  return withItem(doc, id, (item) => {
    if (item.seriesKind !== "rule") return item;
    const patch = typeof change === "function" ? change(item.fields) : change;
    return { ...item, fields: { ...item.fields, ...patch } };
  });
}

function withParameter(doc: DraftDoc, id: string, change: ChangeOfFields<ParameterFields>): DraftDoc {
  return withItem(doc, id, (item) => {
    if (item.seriesKind !== "parameter") return item;
    const patch = typeof change === "function" ? change(item.fields) : change;
    return { ...item, fields: { ...item.fields, ...patch } };
  });
}
