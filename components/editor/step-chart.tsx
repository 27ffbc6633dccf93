import type { Sweep } from "@/lib/domain/sweep";
import { money, signedMoney } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import { previewWords, type PreviewWords } from "@/lib/i18n/preview-words";
import { sweepValue } from "@/lib/i18n/sweep-words";
import { chartShape, type Frame } from "./chart-shape";
import styles from "./preview.module.css";

interface StepChartProps {
  sweep: Sweep;
  language: Language;
}

const WIDE: Frame = { width: 720, height: 320, left: 70, right: 50, top: 44, bottom: 40 };
const NARROW: Frame = { width: 360, height: 280, left: 64, right: 40, top: 44, bottom: 40 };

/** Before and after over one variable: dashed and solid lines, and the same figures as a table. */
export function StepChart({ sweep, language }: StepChartProps) {
  const words = previewWords(language);
  const title = words.chartBy(words.sweeps[sweep.over]);
  const label = words.chartSays(title, `${words.before} / ${words.after}`);
  return (
    <figure className={styles.chart}>
      <figcaption>
        {title}{" "}
        <span className={styles.note}>
          {words.yuanAMonth}
          {sweep.age !== null && ` · ${words.chartFor(sweep.age)}`}
        </span>
      </figcaption>
      <Drawing sweep={sweep} frame={WIDE} className={styles.wide} label={label} language={language} words={words} />
      <Drawing sweep={sweep} frame={NARROW} className={styles.narrow} label={label} language={language} words={words} />
      <details className={styles.fold}>
        <summary>{words.chartData}</summary>
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <DataTable sweep={sweep} title={title} language={language} words={words} />
        </div>
      </details>
    </figure>
  );
}

interface DrawingProps extends StepChartProps {
  frame: Frame;
  className: string | undefined;
  label: string;
  words: PreviewWords;
}

/** About what a digit takes of the view box, at the smallest text there is. */
const DIGIT = 10;
const ROW = 20;

function Drawing({ sweep, frame, className, label, language, words }: DrawingProps) {
  const value = (x: number) => sweepValue(sweep.over, x, language);
  const shape = chartShape(sweep, frame, (x) => value(x).length * DIGIT + DIGIT);
  const end = frame.width - frame.right;
  const foot = frame.height - frame.bottom;
  return (
    <svg className={className} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      {shape.ticks.map(({ y, fen }) => (
        <g key={fen}>
          <line x1={frame.left} x2={end} y1={y} y2={y} className={styles.grid} />
          <text x={frame.left - 6} y={y + 5} textAnchor="end">
            {money(fen, language).replace(/\.00$/, "")}
          </text>
        </g>
      ))}
      {shape.marks.map(({ x, value: at }) => (
        <text key={at} x={x} y={frame.height - 12} textAnchor="middle">
          {value(at)}
        </text>
      ))}
      {shape.named.map(({ x, row, of }) => (
        <g key={`${of} ${x}`}>
          <line x1={x} x2={x} y1={ROW + row * ROW} y2={foot} className={styles.markLine} />
          <text x={x} y={14 + row * ROW} textAnchor="middle">
            {words.markOf[of]}
          </text>
        </g>
      ))}
      <path d={shape.between} className={styles.between} />
      <path d={shape.before} className={styles.lineBefore} />
      <path d={shape.after} className={styles.lineAfter} />
      {shape.dots.map(({ x, y, side, isOpen }) => (
        <circle
          key={`${side} ${x} ${y} ${isOpen}`}
          cx={x}
          cy={y}
          r={side === "after" ? 5 : 4}
          strokeWidth={2}
          className={side === "after" ? styles.dotAfter : styles.dotBefore}
          data-open={isOpen || undefined}
        />
      ))}
      {shape.ends.before !== null && shape.ends.before !== shape.ends.after && (
        <text x={end + 6} y={shape.ends.before + 5}>
          {words.beforeShort}
        </text>
      )}
      {shape.ends.after !== null && (
        <text x={end + 6} y={shape.ends.after + 5} className={styles.labelAfter}>
          {words.afterShort}
        </text>
      )}
    </svg>
  );
}

function DataTable({ sweep, title, language, words }: StepChartProps & { title: string; words: PreviewWords }) {
  const text = (fen: number | null) => (fen === null ? words.nothing : money(fen, language));
  const unit = words.units[sweep.over];
  return (
    <table className={styles.figures}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            {words.sweeps[sweep.over]}
            {unit !== "" && ` (${unit})`}
          </th>
          <th scope="col" data-number>
            {words.before}
          </th>
          <th scope="col" data-number>
            {words.after}
          </th>
          <th scope="col" data-number>
            {words.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {sweep.points.map(({ x, before, after }) => (
          <tr key={x}>
            <th scope="row">{sweepValue(sweep.over, x, language)}</th>
            <td data-number>{text(before)}</td>
            <td data-number>{text(after)}</td>
            <td data-number>{changeText(before, after, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function changeText(before: number | null, after: number | null, language: Language): string {
  return before === null || after === null || before === after ? "" : signedMoney(after - before, language);
}
