"use client";

import { useEffect, useEffectEvent } from "react";
import { focusElement } from "@/components/editor/field/focus-field";

export interface EditorCommands {
  readonly save: (() => void) | null;
  readonly send: (() => void) | null;
  readonly undo: (() => void) | null;
}

/** Ctrl S saves, Ctrl Enter sends, Ctrl Z takes a deletion back, Alt 1…9 goes to a part of the preview. Never during composition. */
export function useEditorKeys(commands: EditorCommands): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const deed = isCommand ? commandOf(event.key, commands) : event.altKey ? partOf(event.code) : null;
    if (deed === null) return;
    event.preventDefault();
    deed();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function commandOf(key: string, { save, send, undo }: EditorCommands): (() => void) | null {
  if (key === "s") return save;
  if (key === "Enter") return send;
  return key === "z" ? undo : null;
}

function partOf(code: string): (() => void) | null {
  const part = /^Digit([1-9])$/.exec(code)?.[1];
  const element = part === undefined ? null : document.getElementById(`preview-${part}`);
  return element === null ? null : () => focusElement(element);
}
