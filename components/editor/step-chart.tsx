import type { Sweep } from "@/lib/domain/effect";
import type { EditorWords } from "@/lib/i18n/editor-words";
import { money } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import { chartShape, type Frame } from "./chart-shape";
import styles from "./editor.module.css";

interface StepChartProps {
  sweep: Sweep;
  language: Language;
  words: EditorWords;
}

const WIDE: Frame = { width: 720, height: 300, left: 70, right: 40, top: 20, bottom: 40 };
const NARROW: Frame = { width: 360, height: 260, left: 64, right: 34, top: 20, bottom: 40 };

/** Before and after over age or base: dashed and solid step lines, and the same data as a table. */
export function StepChart({ sweep, language, words }: StepChartProps) {
  const title = sweep.over === "age" ? words.chartByAge : words.chartByBase;
  const label = `${title}: ${words.before} / ${words.after}`;
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <Drawing
        sweep={sweep}
        frame={WIDE}
        className={styles.chartWide}
        label={label}
        language={language}
        words={words}
      />
      <Drawing
        sweep={sweep}
        frame={NARROW}
        className={styles.chartNarrow}
        label={label}
        language={language}
        words={words}
      />
      <details>
        <summary>{words.chartData}</summary>
        <DataTable sweep={sweep} language={language} words={words} />
      </details>
    </figure>
  );
}

interface DrawingProps extends StepChartProps {
  frame: Frame;
  className: string | undefined;
  label: string;
}

function Drawing({ sweep, frame, className, label, language, words }: DrawingProps) {
  const shape = chartShape(sweep, frame);
  const end = frame.width - frame.right;
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
      {shape.marks.map(({ x, value }) => (
        <text key={value} x={x} y={frame.height - 12} textAnchor="middle">
          {sweep.over === "age" ? value : money(value, language).replace(/\.00$/, "")}
        </text>
      ))}
      <path d={shape.between} className={styles.between} />
      <path d={shape.before} className={styles.lineBefore} />
      <path d={shape.after} className={styles.lineAfter} />
      {shape.ends.before !== null && shape.ends.before !== shape.ends.after && (
        <text x={end + 6} y={shape.ends.before + 5}>
          {words.before}
        </text>
      )}
      {shape.ends.after !== null && (
        <text x={end + 6} y={shape.ends.after + 5} className={styles.labelAfter}>
          {words.after}
        </text>
      )}
    </svg>
  );
}

function DataTable({ sweep, language, words }: StepChartProps) {
  const text = (fen: number | null) => (fen === null ? words.nothingBefore : money(fen, language));
  return (
    <table className={styles.followers}>
      <caption className="visually-hidden">{words.chart}</caption>
      <thead>
        <tr>
          <th scope="col">{sweep.over === "age" ? words.age : words.ownBase}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {sweep.points.map(({ x, before, after }) => (
          <tr key={x}>
            <th scope="row">{sweep.over === "age" ? x : money(x, language)}</th>
            <td>{text(before)}</td>
            <td>{text(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
