"use client";

import type { RuleFields } from "@/lib/domain/draft.schema";
import { TextBox } from "./editor-field";
import styles from "./editor.module.css";
import { useFormSide } from "./form-side";

interface RailReasonsProps {
  reasons: RuleFields["guardRailReasons"];
  /** One reason was typed. */
  onChange: (rail: string, reason: string) => void;
}

/** One field per guard-rail the rule leaves; the reason is published with the rule. Reasons no longer asked for stay until emptied. */
export function RailReasons({ reasons, onChange }: RailReasonsProps) {
  const { words, issues } = useFormSide();
  const names: Readonly<Record<string, string>> = words.rails;
  const asked = issues.map(({ key }) => key).filter((key) => key in names);
  const rails = [...new Set([...asked, ...Object.keys(reasons)])];
  if (rails.length === 0) return null;
  return (
    <div className={styles.group}>
      {rails.map((rail) => (
        <TextBox
          key={rail}
          field={`fields.guardRailReasons.${rail}`}
          label={words.railReason(names[rail] ?? rail)}
          value={reasons[rail] ?? ""}
          onChange={(text) => onChange(rail, text)}
        />
      ))}
    </div>
  );
}
