/** Every publication of the first content, in the order in which they appear. A later one wins over an earlier one. */
import { JIANGXI_ANHUI, HUNAN, WUHAN_RULES } from "./publications/central";
import { GUANGDONG, GUANGDONG_UNVERIFIED, SHENZHEN_2026 } from "./publications/guangdong";
import { NATIONAL_GUIDES, REGIONAL_GUIDES } from "./publications/guides";
import { FUJIAN, JIANGSU, QUANZHOU_FIRST_STEP, SUZHOU_MONTHLY, SUZHOU_YEARLY } from "./publications/jiangsu";
import { LISTED, LISTED_UNVERIFIED } from "./publications/lists";
import { BEIJING, CHONGQING_EXAMPLES, SHANGHAI, TIANJIN } from "./publications/municipalities";
import { NATIONAL_FRAME } from "./publications/nation";
import { SHANDONG, SHANDONG_STEPS } from "./publications/shandong";
import { GUANGXI_FRAME, NANCHONG, SICHUAN } from "./publications/southwest";
import { GANSU, HEILONGJIANG, HENAN, LIAONING } from "./publications/tables";
import { WEB_ARTICLES } from "./publications/web-articles";
import type { SeedPublication } from "./statement";

export const PUBLICATIONS: readonly SeedPublication[] = [
  NATIONAL_FRAME,
  NATIONAL_GUIDES,
  WEB_ARTICLES,
  TIANJIN,
  QUANZHOU_FIRST_STEP,
  BEIJING,
  GUANGDONG,
  HUNAN,
  GUANGXI_FRAME,
  SICHUAN,
  JIANGSU,
  JIANGXI_ANHUI,
  WUHAN_RULES,
  GANSU,
  HENAN,
  HEILONGJIANG,
  SHANGHAI,
  LISTED,
  SHANDONG_STEPS,
  SHANDONG,
  FUJIAN,
  CHONGQING_EXAMPLES,
  SUZHOU_YEARLY,
  SUZHOU_MONTHLY,
  LIAONING,
  NANCHONG,
  GUANGDONG_UNVERIFIED,
  LISTED_UNVERIFIED,
  SHENZHEN_2026,
  REGIONAL_GUIDES,
];
