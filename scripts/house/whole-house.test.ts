import { expect, it } from "vitest";
import { namesTwice } from "./exported-names";
import { fullFolders } from "./folders";

const file = (name: string, text = "") => ({ file: name, text });

it("a name that two files of lib export is refused", () => {
  const planted = [file("lib/a/x.ts", "export type Line = 1;\n"), file("lib/b/y.ts", "export class Line {}\n")];
  expect(namesTwice(planted)).toEqual(["Line is exported twice: lib/a/x.ts, lib/b/y.ts"]);
});

it("overloads, other rooms and test builders may share a name", () => {
  const one = "export function f(a: 1): 1;\nexport function f(a: 2): 2;\n";
  expect(namesTwice([file("lib/a/x.ts", one), file("app/a/y.ts", one), file("lib/a/x-testing.ts", one)])).toEqual([]);
});

it("a folder of more than thirty files is refused", () => {
  const files = Array.from({ length: 31 }, (_, index) => file(`lib/a/f${index}.ts`));
  expect(fullFolders(files)).toEqual(["lib/a: 31 files, at most 30"]);
  expect(fullFolders(files.slice(1))).toEqual([]);
});
