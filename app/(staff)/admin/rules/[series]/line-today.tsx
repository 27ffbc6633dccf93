import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { Resolution } from "@/lib/domain/register/resolution";
import type { SeriesRef } from "@/lib/domain/register/series";
import type { Piece } from "@/lib/domain/register/timeline";
import { instantDayName, monthName } from "@/lib/i18n/core/format";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffPage } from "@/app/(staff)/_staff/page";
import { statementWords } from "@/lib/i18n/staff/statement";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { SourceNote } from "./source-note";

interface LineTodayProps {
  series: SeriesRef;
  piece: Piece | null;
  /** Of a rule line: what answers here today, own or from above. */
  resolution: Resolution | null;
}

/** What the line says this month, and where it comes from. */
export async function LineToday({ series, piece, resolution }: LineTodayProps) {
  const { words, language, snapshot, names } = await staffPage();
  const w = words.series;
  const place = names.region(series.region);
  const rule = resolution?.rule ?? null;
  const own = piece !== null && piece.item.op === "assert";
  const today = `${w.today} · ${instantDayName(new Date(snapshot.clock.now()).toISOString(), language)}`;
  if (own) {
    return (
      <section className={styles.heavy} aria-label={w.today}>
        <p className={styles.quiet}>{`${today} · ${w.own}`}</p>
        <p className={styles.value}>
          <ChineseInside text={statementWords(piece.item, language, names)} language={language} />
        </p>
        <p>{`${monthsInWords(piece.from, piece.to, language)} · ${w.no(piece.item.seq)}`}</p>
        <SourceNote payload={piece.item.payload} />
      </section>
    );
  }
  if (rule === null) {
    return (
      <section className={styles.heavy} aria-label={w.today}>
        <p className={styles.quiet}>{today}</p>
        <p className={styles.value}>{series.kind === "rule" ? w.noneAtAll(place) : w.empty}</p>
      </section>
    );
  }
  const from = names.region(rule.series.region);
  return (
    <section className={styles.heavy} aria-label={w.today}>
      <p className={styles.quiet}>{`${today} · ${w.inheritedFrom(from)}`}</p>
      <p className={styles.value}>{ruleWords(rule.payload, language, names)}</p>
      <p>{`${w.noneOwn(place, from)} ${w.since(monthName(rule.from, language))} · ${w.no(rule.seq)}`}</p>
      <SourceNote payload={{ kind: "rule", rule: rule.payload }} />
    </section>
  );
}
