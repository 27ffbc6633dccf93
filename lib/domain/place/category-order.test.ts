import { expect, it } from "vitest";
import { ASKED_CATEGORIES, USUAL_CATEGORY, categoryInAddress, inReadingOrder } from "./category-order";
import table from "./category-order.json";
import { CATEGORY_TREE } from "./category-tree";

it("every category of the order is one of the tree, and stands once", () => {
  const codes = table.map(({ code }) => code);
  expect(codes.filter((code) => CATEGORY_TREE.every((category) => category.code !== code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

it("the usual category is asked about first and needs no word in an address", () => {
  expect(ASKED_CATEGORIES[0]).toBe(USUAL_CATEGORY);
  expect(categoryInAddress(USUAL_CATEGORY)).toBeNull();
  expect(categoryInAddress("resident")).toBe("resident");
});

it("narrower categories stand behind their parents, what the order does not know stands last", () => {
  const rows = inReadingOrder(CATEGORY_TREE.map((category) => ({ category })));
  expect(rows.map(({ category }) => category.code)).toEqual([
    "retired",
    "retired_enterprise",
    "retired_public",
    "retired_flexible",
    "retired_veteran_worker",
    "in_service",
    "in_service_flexible",
    "pooled_only",
    "resident",
    "employee_scheme",
    "paying_after_retirement_age",
    "lump_sum_period",
  ]);
});
