import { expect, test } from "vitest";
import { fillDown, pastedCells } from "./pasted-cells";

const COLUMNS = ["upTo", "value", "printed"] as const;
const BLANK = { upTo: "", value: "", printed: "" };

test("a range from a spreadsheet becomes rows and cells, without the last line's end", () => {
  expect(pastedCells("70\t100\r\n80\t110\r\n")).toEqual([
    ["70", "100"],
    ["80", "110"],
  ]);
});

test("one cell is typed as usual", () => {
  expect(pastedCells("100")).toBeNull();
  expect(pastedCells("100\n")).toBeNull();
});

test("a column of amounts fills down from the row it is pasted into, adding rows at the end", () => {
  const rows = [
    { upTo: "70", value: "1", printed: "a" },
    { upTo: "", value: "2", printed: "b" },
  ];
  expect(fillDown(rows, { row: 1, column: "value", columns: COLUMNS }, [["110"], ["120"]], BLANK)).toEqual([
    { upTo: "70", value: "1", printed: "a" },
    { upTo: "", value: "110", printed: "b" },
    { upTo: "", value: "120", printed: "" },
  ]);
});

test("cells beyond the last column are left out", () => {
  expect(fillDown([BLANK], { row: 0, column: "printed", columns: COLUMNS }, [["甲", "乙"]], BLANK)).toEqual([
    { upTo: "", value: "", printed: "甲" },
  ]);
});
