import { expect, test } from "vitest";
import type { Region } from "@/lib/domain/place/region";
import { regionAsked } from "./region-asked";
import { aSnapshot } from "@/lib/register/snapshot-testing";

const base = aSnapshot();
const jilin = (code: string, level: Region["level"], parentCode: string, nameZh: string): [string, Region] => [
  code,
  { code, level, parentCode, nameZh, nameEn: "Jilin", retiredFrom: null, successorCode: null },
];
const snapshot = {
  ...base,
  regions: new Map([
    ...base.regions,
    jilin("220000", "province", "000000", "吉林省"),
    jilin("220200", "pooling_area", "220000", "吉林市"),
  ]),
};

test.each([
  ["410300", "410300"],
  ["洛阳市", "410300"],
  ["洛阳", "410300"],
  ["luoyang", "410300"],
  ["涧西区", "410300"],
  ["全国/河南省/洛阳市", "410300"],
  ["河南/洛阳", "410300"],
  ["全国", "000000"],
  ["北京", "110000"],
  ["吉林市", "220200"],
  ["吉林/吉林", "220200"],
  ["全国/吉林", "220000"],
])("%s is %s", (typed, code) => {
  expect(regionAsked(snapshot, typed)).toMatchObject({ kind: "one", region: { code } });
});

test("a name that a province and a city share is not guessed at", () => {
  const asked = regionAsked(snapshot, "吉林");
  expect(asked).toMatchObject({ kind: "several", regions: [{ code: "220000" }, { code: "220200" }] });
});

test.each(["河北/洛阳", "洛", "nowhere", "/", "全国/", "__proto__"])("%s names nothing for sure", (typed) => {
  expect(regionAsked(snapshot, typed).kind).toBe("none");
});

test("a name that is nearly right is answered with the regions that may be meant", () => {
  expect(regionAsked(snapshot, "luoyan")).toMatchObject({ kind: "none", nearest: [{ code: "410300" }] });
});
