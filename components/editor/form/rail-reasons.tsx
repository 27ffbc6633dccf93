"use client";

import { useState } from "react";
import type { RuleFields } from "@/lib/domain/draft/schema";
import { TextBox } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "./form-side";

interface RailReasonsProps {
  reasons: RuleFields["guardRailReasons"];
  /** One reason was typed. */
  onChange: (rail: string, reason: string) => void;
}

/** One field per guard-rail the rule leaves; the reason is published with the rule. Reasons no longer asked for stay until emptied. */
export function RailReasons({ reasons, onChange }: RailReasonsProps) {
  const { words, issues } = useFormSide();
  const [typedIn, setTypedIn] = useState<string | null>(null);
  const names: Readonly<Record<string, string>> = words.rails;
  const asked = new Set([...issues.map(({ key }) => key), ...Object.keys(reasons)]);
  // Always in the same order, and never gone while it is typed in: what the server asks for changes meanwhile.
  const known = [...new Set([...Object.keys(names), ...Object.keys(reasons)])];
  const rails = known.filter((rail) => asked.has(rail) || rail === typedIn);
  if (rails.length === 0) return null;
  return (
    <div className={styles.group} onBlur={() => setTypedIn(null)}>
      {rails.map((rail) => (
        <TextBox
          key={rail}
          field={`fields.guardRailReasons.${rail}`}
          label={words.railReason(names[rail] ?? rail)}
          value={reasons[rail] ?? ""}
          onChange={(text) => {
            setTypedIn(rail);
            onChange(rail, text);
          }}
        />
      ))}
    </div>
  );
}
