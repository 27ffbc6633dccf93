"use client";

import { useState } from "react";
import { addMonths, parseCreditMonth } from "@/lib/domain/value/credit-month";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { parseTypedMonth } from "@/lib/domain/typed/month";
import { TextInput } from "./editor-field";
import { useFormSide } from "@/components/editor/form/form-side";

interface LastMonthFieldProps {
  /** The draft's end: the first month that no longer counts. */
  to: string;
  today: PlainDate;
  onChange: (to: string) => void;
}

/** The end as people say it, the last month included; kept in the draft as the month after it. */
export function LastMonthField({ to, today, onChange }: LastMonthFieldProps) {
  const { words } = useFormSide();
  // While it is typed, the text stands as typed: read in between, 2024-1 would turn into a month of its own.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div onBlur={() => setTyped(null)}>
      <TextInput
        field="to"
        label={words.lastMonth}
        hint={words.lastMonthHint}
        value={typed ?? lastOf(to)}
        onChange={(text) => {
          setTyped(text);
          const read = text.trim() === "" ? null : parseTypedMonth(text, today);
          onChange(read?.ok === true ? addMonths(read.value, 1) : text);
        }}
      />
    </div>
  );
}

function lastOf(to: string): string {
  const month = parseCreditMonth(to);
  return month === null ? to : addMonths(month, -1);
}
