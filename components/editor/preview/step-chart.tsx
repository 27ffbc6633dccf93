import type { Language } from "@/lib/i18n/core/language";
import { previewWords, type PreviewWords } from "@/lib/i18n/change/preview";
import styles from "./preview.module.css";
import type { ShownChart, ShownDrawing } from "./shown-chart";

interface StepChartProps {
  chart: ShownChart;
  language: Language;
}

/** Before and after over one variable: dashed and solid lines, and the same figures as a table. */
export function StepChart({ chart, language }: StepChartProps) {
  const words = previewWords(language);
  const { title, label, note, wide, narrow } = chart;
  return (
    <figure className={styles.chart}>
      <figcaption>
        {title} <span className={styles.note}>{note}</span>
      </figcaption>
      <Drawing of={wide} className={styles.wide} label={label} words={words} />
      <Drawing of={narrow} className={styles.narrow} label={label} words={words} />
      <details className={styles.fold}>
        <summary>{words.chartData}</summary>
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <DataTable chart={chart} words={words} />
        </div>
      </details>
    </figure>
  );
}

interface DrawingProps {
  of: ShownDrawing;
  className: string | undefined;
  label: string;
  words: PreviewWords;
}

const ROW = 20;

function Drawing({ of, className, label, words }: DrawingProps) {
  const { frame, ends } = of;
  const end = frame.width - frame.right;
  return (
    <svg className={className} viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      <Axes of={of} />
      <path d={of.between} className={styles.between} />
      <path d={of.before} className={styles.lineBefore} />
      <path d={of.after} className={styles.lineAfter} />
      {of.dots.map(({ x, y, side, isOpen }) => (
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
      {ends.before !== null && ends.before !== ends.after && (
        <text x={end + 6} y={ends.before + 5}>
          {words.beforeShort}
        </text>
      )}
      {ends.after !== null && (
        <text x={end + 6} y={ends.after + 5} className={styles.labelAfter}>
          {words.afterShort}
        </text>
      )}
    </svg>
  );
}

function Axes({ of: { frame, ticks, marks, named } }: { of: ShownDrawing }) {
  const end = frame.width - frame.right;
  const foot = frame.height - frame.bottom;
  return (
    <>
      {ticks.map(({ y, text }) => (
        <g key={y}>
          <line x1={frame.left} x2={end} y1={y} y2={y} className={styles.grid} />
          <text x={frame.left - 6} y={y + 5} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {marks.map(({ x, text }) => (
        <text key={x} x={x} y={frame.height - 12} textAnchor="middle">
          {text}
        </text>
      ))}
      {named.map(({ x, row, text }) => (
        <g key={`${text} ${x}`}>
          <line x1={x} x2={x} y1={ROW + row * ROW} y2={foot} className={styles.markLine} />
          <text x={x} y={14 + row * ROW} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}

function DataTable({ chart: { title, head, rows }, words }: { chart: ShownChart; words: PreviewWords }) {
  return (
    <table className={styles.figures}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {[words.before, words.after, words.change].map((name) => (
            <th key={name} scope="col" data-number>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ x, before, after, change }) => (
          <tr key={x}>
            <th scope="row">{x}</th>
            <td data-number>{before}</td>
            <td data-number>{after}</td>
            <td data-number>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
