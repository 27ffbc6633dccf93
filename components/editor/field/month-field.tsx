"use client";

import { addMonths, monthOf, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { parseTypedMonth } from "@/lib/domain/typed/month";
import { monthName } from "@/lib/i18n/core/format";
import { TextInput } from "./editor-field";
import styles from "./editor.module.css";
import { Fold } from "./fold";
import { useFormSide, type ShownIssue } from "@/components/editor/form/form-side";
import { LastMonthField } from "./last-month-field";

interface MonthFieldProps {
  from: string;
  to: string;
  onChange: (months: { from?: string; to?: string }) => void;
  /** A correction is of months that were: its end stands beside, the last month included, and no month ahead is offered. */
  isOfPast: boolean;
}

/** The first credit month as typed text with chips; the end is folded away, because open-ended is the rule. */
export function MonthField({ from, to, onChange, isOfPast }: MonthFieldProps) {
  const { words, today, issues, language, readOnly } = useFormSide();
  if (today === null) return null;
  const year = Number(today.slice(0, 4));
  const july = today.slice(5, 7) <= "07" ? year : year + 1;
  const chips = [
    { text: words.nextMonth, month: String(addMonths(monthOf(today), 1)) },
    { text: words.nextJanuary, month: `${year + 1}-01` },
    { text: words.july, month: `${july}-07` },
  ];
  const normalise = () => {
    const read = parseTypedMonth(from, today);
    if (read.ok && read.value !== from) onChange({ from: read.value });
  };
  const end = isOfPast ? (
    <LastMonthField to={to} today={today} onChange={(last) => onChange({ to: last })} />
  ) : (
    <EndField to={to} onChange={(next) => onChange({ to: next })} />
  );
  const asked = issues.find(({ field, key }) => field === "from" && key === "month_day_not_first");
  return (
    <div className={styles.group} onBlur={normalise}>
      <TextInput
        field="from"
        label={words.from}
        hint={words.fromHint}
        value={from}
        onChange={(next) => onChange({ from: next })}
      />
      <p className={styles.chips}>
        {(asked === undefined ? (isOfPast ? [] : chips) : meant(asked, language)).map(({ text, month }) => (
          <button key={text} type="button" disabled={readOnly} onClick={() => onChange({ from: month })}>
            {text}
          </button>
        ))}
        <span className={styles.echo} aria-live="polite">
          <Echo from={from} to={to} />
        </span>
      </p>
      {isOfPast ? (
        end
      ) : (
        <Fold opens={to !== ""} summary={words.limited}>
          {end}
        </Fold>
      )}
    </div>
  );
}

/** A day that is not the 1st: the two months that can be meant, as chips. */
function meant({ params }: ShownIssue, language: "zh-CN" | "en"): { text: string; month: string }[] {
  return [params.month, params.next].flatMap((value) => {
    const month = parseCreditMonth(String(value ?? ""));
    return month === null ? [] : { text: monthName(month, language), month };
  });
}

function EndField({ to, onChange }: { to: string; onChange: (to: string) => void }) {
  const { words } = useFormSide();
  return <TextInput field="to" label={words.to} hint={words.toHint} value={to} onChange={onChange} />;
}

function Echo({ from, to }: { from: string; to: string }) {
  const { words, today, language } = useFormSide();
  if (today === null) return null;
  const start = parseTypedMonth(from, today);
  if (!start.ok) return null;
  const end = to.trim() === "" ? null : parseTypedMonth(to, today);
  if (end !== null && !end.ok) return null;
  const name = monthName(start.value, language);
  return end === null ? words.startsAt(name) : words.runsTo(name, monthName(addMonths(end.value, -1), language));
}
