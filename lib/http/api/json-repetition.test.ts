import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedKey } from "./json-repetition";

test.each([
  ['{"a":1,"a":2}', "/a"],
  ['{"a":{"b":1},"c":[{"b":1},{"d":0,"b":1,"b":2}]}', "/c/1/b"],
  ['{"a":1,"\\u0061":2}', "/a"],
  ['{"x/y":{"~":1,"~":1}}', "/x~1y/~0"],
  ['{"":1,"":2}', "/"],
  ['{"__proto__":1,"__proto__":2}', "/__proto__"],
])("the key given twice in %s is found at %s", (text, pointer) => {
  expect(repeatedKey(text)).toBe(pointer);
});

test.each([
  '{"a":"a","b":{"a":"{\\"a\\":1,\\"a\\":2}"},"c":["a","a"]}',
  '[{"a":1},{"a":1}]',
  '"a"',
  "0",
  "{}",
  '{"toString":1,"constructor":2}',
])("%s has no key twice", (text) => {
  expect(repeatedKey(text)).toBeNull();
});

test("what JSON.stringify writes never has one", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(repeatedKey(JSON.stringify(JSON.parse(text)))).toBeNull();
    }),
  );
});
