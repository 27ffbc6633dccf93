"use client";

import { useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { BandFields } from "@/lib/domain/draft/schema";
import type { FigureKind } from "@/lib/domain/typed/number";
import { CoverageStrip } from "@/components/editor/preview/coverage-strip";
import { FieldIssues, settle, useField } from "@/components/editor/field/editor-field";
import styles from "@/components/editor/field/editor.module.css";
import { fieldId } from "@/components/editor/field/field-id";
import { useFormSide } from "./form-side";
import { fillDown, pastedCells } from "@/components/editor/field/pasted-cells";
import { useRowKeys } from "@/components/editor/field/row-keys";

const COLUMNS = ["upTo", "value", "printed"] as const;
type Column = (typeof COLUMNS)[number];
const BLANK: BandFields = { upTo: "", value: "", printed: "" };
const MOST = 60;

interface BandTableProps {
  bands: readonly BandFields[];
  unit: string;
  onChange: (edit: (bands: readonly BandFields[]) => BandFields[]) => void;
  /** A row was deleted: what puts it back. */
  onRemoved: (restore: (bands: readonly BandFields[]) => BandFields[]) => void;
}

/** Bands as a table of fields: Enter goes down, the lower limit is the row above, a range pasted from Excel fills down. */
export function BandTable({ bands, unit, onChange, onRemoved }: BandTableProps) {
  const { words, readOnly } = useFormSide();
  const { issues } = useField("fields.bands");
  const keys = useRowKeys(bands);
  const body = useRef<HTMLTableSectionElement>(null);
  const cell = (row: number, column: Column) => document.getElementById(fieldId(`fields.bands.${row}.${column}`));
  const set = (row: number, column: Column, value: string) =>
    onChange((all) => all.map((band, index) => (index === row ? { ...band, [column]: value } : band)));
  const goDown = (row: number, column: Column) => {
    // At the end of a line, a line still to be typed begins at its limit; otherwise Enter goes down the column.
    const begins = column === "printed" && (bands[row + 1]?.upTo ?? "") === "";
    if (row + 1 < bands.length) cell(row + 1, begins ? "upTo" : column)?.focus();
    else if (bands.length < MOST) {
      // The line is there before the next key: who types on must not type into the line before.
      flushSync(() => onChange((all) => [...all, BLANK]));
      cell(row + 1, begins ? "upTo" : column)?.focus();
    }
  };
  const onKey = (event: KeyboardEvent, row: number, column: Column) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goDown(row, column);
  };
  const onPaste = (event: ClipboardEvent, row: number, column: Column) => {
    const cells = pastedCells(event.clipboardData.getData("text/plain"));
    if (cells === null) return;
    event.preventDefault();
    onChange((all) =>
      fillDown(all, { row, column, columns: COLUMNS }, withoutFrom(cells, column), BLANK).slice(0, MOST),
    );
  };
  const remove = (row: number, band: BandFields) => {
    onRemoved((all) => all.toSpliced(row, 0, band));
    flushSync(() => onChange((all) => all.filter((_, index) => index !== row)));
    (cell(Math.max(0, row - 1), "value") ?? body.current)?.focus();
  };
  return (
    <div className={styles.bands}>
      <p className={styles.hint}>{words.bandHelp}</p>
      <FieldIssues field="fields.bands" issues={issues} />
      <CoverageStrip
        bands={bands.map((band, row) => ({ from: bands[row - 1]?.upTo ?? "0", to: band.upTo, value: band.value }))}
      />
      <table className={styles.bandTable}>
        <caption className="visually-hidden">{words.bands}</caption>
        <thead>
          <tr>
            <th scope="col">{words.bandFrom}</th>
            <th scope="col">{words.bandTo}</th>
            <th scope="col">{unit}</th>
            <th scope="col">{words.bandPrinted}</th>
            <th scope="col">
              <span className="visually-hidden">{words.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} tabIndex={-1}>
          {bands.map((band, row) => (
            <tr key={keys[row]}>
              <th scope="row">{row === 0 ? 0 : bands[row - 1]?.upTo}</th>
              {COLUMNS.map((column) => (
                <BandCell
                  key={column}
                  row={row}
                  column={column}
                  value={band[column]}
                  figure={column === "upTo" ? "count" : unit === words.percent ? "percent" : "money"}
                  label={`${words.bandRow(row + 1)} ${{ upTo: words.bandTo, value: unit, printed: words.bandPrinted }[column]}`}
                  onChange={(value) => set(row, column, value)}
                  onKeyDown={(event) => onKey(event, row, column)}
                  onPaste={(event) => onPaste(event, row, column)}
                />
              ))}
              <td>
                <button type="button" disabled={readOnly} className={styles.plain} onClick={() => remove(row, band)}>
                  {words.remove}
                  <span className="visually-hidden"> {words.bandRow(row + 1)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button
        type="button"
        className={styles.plain}
        disabled={readOnly || bands.length >= MOST}
        onClick={() => goDown(bands.length - 1, "upTo")}
      >
        {words.addBand}
      </button>
    </div>
  );
}

/** A pasted range with both limits: the lower one is the row above and is not typed. */
function withoutFrom(cells: readonly (readonly string[])[], column: Column): readonly (readonly string[])[] {
  const hasBoth = column === "upTo" && cells.every((row) => row.length > COLUMNS.length);
  return hasBoth ? cells.map((row) => row.slice(1)) : cells;
}

interface CellProps {
  row: number;
  column: Column;
  value: string;
  figure: FigureKind;
  label: string;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function BandCell({ row, column, value, figure, label, onChange, onKeyDown, onPaste }: CellProps) {
  const field = `fields.bands.${row}.${column}`;
  const { aria, issues } = useField(field);
  return (
    <td data-wrong={aria["aria-invalid"]}>
      <input
        {...aria}
        aria-label={label}
        value={value}
        inputMode={column === "printed" ? undefined : "decimal"}
        data-figure={column === "printed" ? undefined : true}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        onFocus={column === "printed" ? undefined : (event) => event.target.select()}
        onBlur={column === "printed" ? undefined : () => settle(value, figure, onChange)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <FieldIssues field={field} issues={issues} />
    </td>
  );
}
