"use client";

import type { ClipboardEvent, KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { CondKind, RowFields } from "@/lib/domain/draft/expression.schema";
import { cellAt, nextRow, columnPath, withCell, withEnd, type Grid } from "@/lib/domain/form/expression-grid";
import type { FigureKind } from "@/lib/domain/typed/number";
import { CoverageStrip } from "@/components/editor/preview/coverage-strip";
import { fieldId } from "@/components/editor/field/field-id";
import { useFormSide } from "@/components/editor/form/form-side";
import { fillDown, pastedCells } from "@/components/editor/field/pasted-cells";
import editorStyles from "@/components/editor/field/editor.module.css";
import styles from "./builder.module.css";
import { columnName } from "./column-name";
import { GridCell } from "./grid-cell";
import { GridHead } from "./grid-head";
import type { ChangeRows } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

const MOST = 60;
const NONE: readonly string[] = [];

interface RowGridProps {
  grid: Grid;
  path: string;
  depth: number;
  /** Keys of the rows. */
  keys: readonly number[];
  onChange: ChangeRows;
  /** Gives what is the same in every band a column of its own. */
  onApart: (() => void) | null;
}

/** Bands as lines of one table; what they have in common is said once, above. */
export function RowGrid({ grid, path, depth, keys, onChange, onApart }: RowGridProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const isFull = grid.rows.length >= MOST;
  const { add, ...handlers } = useGridEdits({ grid, path, onChange });
  const isAge = grid.rows[0]?.when.kind === "age";
  return (
    <>
      <GridHead grid={grid} path={path} depth={depth} onChange={onChange} onApart={onApart} />
      <p className={editorStyles.hint}>{words.gridHelp}</p>
      <div className={styles.scroll}>
        {isAge && <CoverageStrip bands={grid.rows.map((row) => ({ ...row.when, value: shownValue(grid, row) }))} />}
        <GridTable grid={grid} path={path} keys={keys} {...handlers} />
      </div>
      <button type="button" className={editorStyles.plain} disabled={readOnly || isFull} onClick={() => add("to")}>
        {words.addRow}
      </button>
    </>
  );
}

/** What a segment of the coverage strip says: the figures of the row. */
function shownValue({ columns }: Grid, row: Grid["rows"][number]): string {
  return columns
    .map((column) => cellAt(row, column))
    .filter((text) => text !== "")
    .join("–");
}

interface GridEdits {
  readonly set: (row: number, column: string, text: string) => void;
  readonly remove: (row: number) => void;
  readonly onKey: (event: KeyboardEvent, row: number, column: string) => void;
  readonly onPaste: (event: ClipboardEvent, row: number, column: string) => void;
}

/** Typing, Enter, pasting and removing in a grid. */
function useGridEdits({ grid, path, onChange }: Pick<RowGridProps, "grid" | "path" | "onChange">) {
  const { rows } = grid;
  const columns = columnsOf(grid);
  const focus = (row: number, column: string) =>
    document.getElementById(fieldId(`${path}.${row}.${columnPath(column)}`))?.focus();
  const add = (column: string) => {
    const next = nextRow(grid);
    if (next === null || rows.length >= MOST) return;
    // The line is there before the next key: who types on must not type into the line before.
    flushSync(() => onChange((all) => [...all, next]));
    focus(rows.length, column);
  };
  const edits: GridEdits = {
    set: (row, column, text) =>
      onChange((all) => (column === "to" ? withEnd(all, row, text) : all.map(written(row, column, text)))),
    remove: (row) => {
      flushSync(() => onChange((all) => all.filter((_, at) => at !== row), true));
      focus(Math.max(0, row - 1), "to");
    },
    onKey: (event, row, column) => {
      if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      // At the end of a line, a line still to be typed begins at its limit; otherwise Enter goes down the column.
      const next = rows[row + 1];
      const begins = column === "from" || (column === "printed" && (next === undefined || next.when.to === ""));
      if (next === undefined) add(begins ? "to" : column);
      else focus(row + 1, column !== "from" && begins ? "to" : column);
    },
    onPaste: (event, row, column) => {
      const cells = pastedCells(event.clipboardData.getData("text/plain"));
      const blank = nextRow(grid);
      if (cells === null || blank === null) return;
      event.preventDefault();
      const lines = rows.map((one) => lineOf(one, columns));
      const filled = fillDown(
        lines,
        { row, column, columns },
        cells,
        lineOf({ ...blank, when: { ...blank.when, from: "" } }, columns),
      );
      onChange(() =>
        filled
          .slice(0, MOST)
          .map((line, at) => columns.reduce((made, name) => withCell(made, name, line[name] ?? ""), rows[at] ?? blank)),
      );
    },
  };
  return { add, ...edits };
}

/** Writes a cell of one row and leaves the others. */
function written(row: number, column: string, text: string) {
  return (one: RowFields, at: number): RowFields =>
    at === row && "from" in one.when ? withCell({ ...one, when: one.when }, column, text) : one;
}

function columnsOf(grid: Grid): string[] {
  return ["from", "to", ...grid.columns, "printed"];
}

/** Dates and printed wording are text; the limits of a range of the own pension are money, of ages and years counts. */
function figureOf(column: string, kind: CondKind | undefined): FigureKind | null {
  if (column === "printed") return null;
  if (column === "from" || column === "to") {
    if (kind === "retiredOn" || kind === "bornOn") return null;
    return kind === "ownPension" ? "money" : "count";
  }
  return column.endsWith("rate") ? "percent" : "money";
}

function lineOf(row: Grid["rows"][number], columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((column) => [column, cellAt(row, column)]));
}

type GridTableProps = Pick<RowGridProps, "grid" | "path" | "keys"> & GridEdits;

function GridTable({ grid, path, keys, set, remove, onKey, onPaste }: GridTableProps) {
  const words = useBuilderWords();
  const { readOnly } = useFormSide();
  const columns = columnsOf(grid);
  const name = (column: string) => columnName(column, grid, words);
  const kind = grid.rows[0]?.when.kind;
  return (
    <table className={styles.grid}>
      <caption className="visually-hidden">{words.rows}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {name(column)}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{words.remove}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row, index) => (
          <tr key={keys[index]}>
            {columns.map((column) => (
              <GridCell
                key={column}
                field={`${path}.${index}.${columnPath(column)}`}
                alsoOf={column === "from" ? [`${path}.${index}`, `${path}.${index}.when`] : NONE}
                label={`${words.row(index + 1)} ${name(column)}`}
                figure={figureOf(column, kind)}
                value={cellAt(row, column)}
                onChange={(text) => set(index, column, text)}
                onKeyDown={(event) => onKey(event, index, column)}
                onPaste={(event) => onPaste(event, index, column)}
              />
            ))}
            <td>
              <button
                type="button"
                className={editorStyles.plain}
                disabled={readOnly || grid.rows.length === 1}
                onClick={() => remove(index)}
              >
                {words.remove}
                <span className="visually-hidden"> {words.row(index + 1)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
