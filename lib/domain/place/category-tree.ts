/** The first tree of categories: what the seed publishes and the shared cases are asked of. */
import type { Category } from "./category";

export const CATEGORY_TREE = [
  { code: "employee_scheme", parentCode: null, nameZh: "职工医保", nameEn: "Employee insurance" },
  { code: "in_service", parentCode: "employee_scheme", nameZh: "在职职工", nameEn: "In service" },
  {
    code: "in_service_flexible",
    parentCode: "in_service",
    nameZh: "灵活就业人员（统账结合）",
    nameEn: "Flexible employment, scheme with account",
  },
  {
    code: "pooled_only",
    parentCode: "employee_scheme",
    nameZh: "单建统筹（二档、三档）",
    nameEn: "Pooled fund only, without account",
  },
  { code: "retired", parentCode: "employee_scheme", nameZh: "退休人员", nameEn: "Retired" },
  { code: "retired_enterprise", parentCode: "retired", nameZh: "企业退休人员", nameEn: "Retired, enterprise" },
  { code: "retired_public", parentCode: "retired", nameZh: "机关事业单位退休人员", nameEn: "Retired, public sector" },
  {
    code: "retired_flexible",
    parentCode: "retired",
    nameZh: "灵活就业退休人员",
    nameEn: "Retired, flexible employment",
  },
  {
    code: "retired_veteran_worker",
    parentCode: "retired",
    nameZh: "建国前参加革命工作的老工人",
    nameEn: "Veteran workers from before 1949",
  },
  {
    code: "paying_after_retirement_age",
    parentCode: "employee_scheme",
    nameZh: "到龄后按月继续缴费人员",
    nameEn: "Paying monthly after retirement age",
  },
  {
    code: "lump_sum_period",
    parentCode: "employee_scheme",
    nameZh: "趸缴期间人员",
    nameEn: "In a lump-sum payment period",
  },
  { code: "resident", parentCode: null, nameZh: "城乡居民", nameEn: "Residents' insurance" },
] as const satisfies readonly Category[];

export type FirstCategoryCode = (typeof CATEGORY_TREE)[number]["code"];

/** Everybody insured as an employee: the root of the other categories with an account. */
export const SCHEME: FirstCategoryCode = "employee_scheme";
/** Those who already enjoy the retirees' medical benefit. */
export const RETIRED: FirstCategoryCode = "retired";
export const IN_SERVICE: FirstCategoryCode = "in_service";
export const RESIDENT: FirstCategoryCode = "resident";

/** The two pension schemes: every retiree's pension is of one of them, so a rule on one leaves the others to be asked. */
export const BY_PENSION_SCHEME: readonly FirstCategoryCode[] = ["retired_enterprise", "retired_public"];
