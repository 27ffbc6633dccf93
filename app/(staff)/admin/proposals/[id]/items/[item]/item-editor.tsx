"use client";

import { flushSync } from "react-dom";
import { startTransition, useEffect, useRef, useState, type MouseEvent } from "react";
import { ConflictDialog } from "@/components/editor/draft/conflict-dialog";
import styles from "@/components/editor/field/editor.module.css";
import { valueKindOf } from "@/components/editor/field/field-label";
import { focusField } from "@/components/editor/field/focus-field";
import { FormSideContext, type KnownCategory, type ShownIssue } from "@/components/editor/form/form-side";
import { KeptSideContext } from "@/components/editor/people/kept-side";
import type { ShownPreview } from "@/components/editor/preview/shown-preview";
import { SaveLine } from "@/components/editor/draft/save-line";
import { useDraft } from "@/components/editor/draft/use-draft";
import { useEditorKeys } from "@/components/editor/form/use-editor-keys";
import { useUndo } from "@/components/editor/draft/use-undo";
import { buttonClass } from "@/components/ui/button";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { itemOfField } from "@/lib/domain/editorial/statement";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { editorWords } from "@/lib/i18n/editor/words";
import { BLANK_FORM, type FormProblem } from "@/lib/i18n/staff/form";
import type { Language } from "@/lib/i18n/core/language";
import { submit } from "@/app/(staff)/admin/proposals/[id]/actions";
import { ItemForm, type Target } from "./item-form";
import { LocalCopyStrip, PaneTabs, RefusedStrips, UndoToast, type Refused } from "./editor-strips";
import { keepDraft } from "./keep-draft";
import { keptSideOf } from "./kept-side-of";
import { PreviewPane } from "./preview-pane";
import type { ShownItem } from "./shown-item";

interface ItemEditorProps {
  /** Who types, and what the page is called. */
  userId: string;
  title: string;
  proposalId: string;
  itemId: string;
  language: Language;
  today: PlainDate;
  saved: { readonly doc: DraftDoc; readonly lockVersion: number; readonly savedAt: string };
  shown: ShownItem;
  severityWords: Readonly<Record<ShownIssue["severity"], string>>;
  targets: readonly Target[];
  readOnly: boolean;
  categories: readonly KnownCategory[];
}

/** The draft editor: the form at the left, the preview beside it, one line that says whether everything is saved. */
export function ItemEditor(props: ItemEditorProps) {
  const { userId, title, proposalId, itemId, language, today, saved, severityWords, targets, readOnly, categories } =
    props;
  const path = `/admin/proposals/${proposalId}/items/${itemId}`;
  const words = editorWords(language);
  const [saidLast, setSaidLast] = useState(props.shown);
  const newest = useRef(saidLast);
  // Its sentences are in one language: after a switch, what the page brought along counts until the next save.
  const inLanguage = (said: ShownItem) => (said.language === language ? said : props.shown);
  const shown = inLanguage(saidLast);
  const lastRead = useLastRead(shown);
  const look = useRef({ month: "", against: "", over: "" });
  const [pane, setPane] = useState<"form" | "preview">("form");
  const [refused, setRefused] = useState<Refused>({ notice: null, missing: [] });
  const undo = useUndo();
  const draft = useDraft({
    about: { userId, proposalId, path, title },
    saved,
    readOnly,
    send: async (sending) => {
      const { answer, shown: said } = await keepDraft(path, sending, look.current);
      if (said !== null) {
        newest.current = said;
        setSaidLast(said);
      }
      return answer;
    },
  });
  const send = async () => {
    if (!(await draft.flush())) return;
    const errors = inLanguage(newest.current).issues.filter(({ severity }) => severity === "error");
    setRefused({ notice: null, missing: errors });
    if (errors[0] !== undefined) return focusField(errors[0].field);
    draft.seen();
    const state = await submit(BLANK_FORM, submissionOf(proposalId, draft.lockVersion()));
    setRefused({ notice: state.notice, missing: state.problems.map((problem) => asIssue(problem, itemId)) });
  };
  useEditorKeys({
    save: readOnly ? null : () => void draft.flush(),
    send: readOnly ? null : () => startTransition(send),
    undo: undo.isOffered ? undo.undo : null,
  });
  useEffect(() => focusFirst(), []);
  const { issues, examples } = shown;
  const { isAhead } = draft;
  const item = draft.doc.items.find(({ id }) => id === itemId);
  const valueKind = item === undefined ? "amount" : valueKindOf(item);
  const side = { language, words, today, issues, isAhead, examples, severityWords, readOnly, valueKind, categories };
  return (
    <FormSideContext value={side}>
      <LocalCopyStrip draft={draft} />
      <RefusedStrips refused={refused} />
      <div className={styles.bar}>
        <SaveLine status={draft.status} path={path} onRetry={draft.retry} />
        {!readOnly && (
          <button
            type="button"
            className={buttonClass("primary")}
            title={words.sendKey}
            onClick={() => startTransition(send)}
          >
            {words.send}
          </button>
        )}
      </div>
      <PaneTabs pane={pane} counts={shown.preview.counts} onChange={setPane} />
      <div className={styles.panes} data-pane={pane}>
        <ItemForm draft={draft} itemId={itemId} shown={shown} targets={targets} onRemoved={undo.offer} />
        <KeptSideContext value={keptSideOf(draft, itemId, undo.offer)}>
          <PreviewPane
            shown={shown}
            lastRead={lastRead}
            isSaving={draft.status.kind === "saving"}
            onLook={(chosen) => {
              look.current = { ...look.current, ...chosen };
              void draft.flush();
            }}
            onLink={followToField(() => setPane("form"))}
          />
        </KeptSideContext>
      </div>
      {undo.isOffered && <UndoToast onUndo={undo.undo} />}
      {draft.status.kind === "conflict" && (
        <ConflictDialog conflict={draft.status} mine={draft.doc} onSettled={draft.settle} />
      )}
    </FormSideContext>
  );
}

/** The effect of the form when it could last be read, in the language it was said in. */
function useLastRead({ preview, language }: ShownItem): ShownPreview | null {
  const [last, setLast] = useState({ preview, language });
  if (preview.isRead && last.preview !== preview) setLast({ preview, language });
  return last.preview.isRead && last.language === language ? last.preview : null;
}

function submissionOf(proposalId: string, lockVersion: number): FormData {
  const form = new FormData();
  form.set("key", crypto.randomUUID());
  form.set("proposalId", proposalId);
  form.set("lockVersion", String(lockVersion));
  return form;
}

/** What the server refused, at its field where that is one of this form. */
function asIssue({ field, sentence, placed }: FormProblem, itemId: string): ShownIssue {
  const found = itemOfField(field);
  const isElsewhere = found !== null && found.itemId !== itemId;
  const said = isElsewhere && placed !== undefined ? placed.text : sentence;
  const own = isElsewhere ? "" : (found?.field ?? field);
  return { field: own, key: "value_invalid", severity: "error", sentence: said, params: {} };
}

/** The first figure of the form: what somebody who opens a change came to type; unless somebody types already. */
function focusFirst(): void {
  if (document.activeElement?.id.startsWith("f-")) return;
  document
    .querySelector<HTMLInputElement>(
      'input[id^="f-fields."]:is([id$="value"], [id$=".amount"], [id$=".rate"]):not(:disabled)',
    )
    ?.focus({ preventScroll: true });
}

/** A link from an issue to its field moves the focus there, from the preview pane back to the form. */
function followToField(showForm: () => void) {
  return (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#f-"]') : null;
    if (link === null) return;
    event.preventDefault();
    flushSync(showForm);
    focusField(link.getAttribute("href")?.slice(3) ?? "");
  };
}
