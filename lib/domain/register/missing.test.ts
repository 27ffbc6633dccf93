import { expect, test } from "vitest";
import { type Missing, parseMissing, spellMissing } from "./missing";

test.each<[Missing, string]>([
  [{ kind: "band" }, "band"],
  [{ kind: "credit", category: "retired" }, "of_category:retired"],
  [{ kind: "figure", code: "AVG_PENSION" }, "AVG_PENSION"],
  [{ kind: "figure", code: "AVG_PENSION", year: 2022 }, "AVG_PENSION:2022"],
  [{ kind: "figure", code: "AVG_PENSION", year: "latest", scheme: "public" }, "AVG_PENSION:latest:public"],
  [{ kind: "figure", code: "AVG_PENSION", scheme: "enterprise" }, "AVG_PENSION:enterprise"],
])("%j is named %s, and read back", (missing, name) => {
  expect(spellMissing(missing)).toBe(name);
  expect(parseMissing(name)).toEqual(missing);
});

test.each(["", ":", "AVG_PENSION:22", "AVG_PENSION:2022:enterprise:more", "平均养老金"])("%j names nothing", (name) => {
  expect(parseMissing(name)).toBeNull();
});
