/** Builders of drafts for tests: one item that says what the fields say, in a draft that says nothing else. */
import type { DraftDoc, DraftItem, RuleFields } from "@/lib/domain/draft/schema";
import { emptyRuleFields, fieldsOfRule } from "@/lib/domain/form/rule";
import { rulePayloadSchema, type RulePayloadInput } from "@/lib/domain/rule/schema";
import { aDay } from "./register";

/** The id of the first item of a test draft. */
export const DRAFT_ITEM_ID = "0199a5b0-0000-7000-8000-000000000001";

type RuleItem = Extract<DraftItem, { seriesKind: "rule" }>;

export interface DraftedRule extends Partial<Omit<RuleItem, "fields" | "seriesKind">> {
  readonly fields?: Partial<RuleFields>;
  /** Begin with this payload's fields. */
  readonly rule?: Omit<RulePayloadInput, "v" | "verification"> & Partial<Pick<RulePayloadInput, "verification">>;
}

/** A source that seals: number, sentence, a link to a reviewed site, and the day it was compared. */
export const A_CITATION = {
  title: "示例通知",
  number: "示医保发〔2026〕1号",
  issuer: "示例市医疗保障局",
  quote: "每月划入",
  link: "https://www.gov.cn/1",
  checkedOn: aDay("2026-11-01"),
};

/** A newer source, whose sentence names the amount of a draft in order. */
export const A_NEW_CITATION = {
  ...A_CITATION,
  number: "示医保发〔2026〕2号",
  quote: "自2027年1月起每月划入120元",
  link: "https://www.gov.cn/2",
};

/** A drafted rule of `全国/示例省/示例市` for retirees from 2027-01, with reason and source, unless said otherwise. */
export function aDraftedRule({ fields, rule, ...more }: DraftedRule = {}): RuleItem {
  const begun =
    rule === undefined
      ? { ...emptyRuleFields(), verification: "official_text" }
      : fieldsOfRule(
          rulePayloadSchema.parse({ v: 1, verification: "official_text", citations: [A_NEW_CITATION], ...rule }),
        );
  return {
    seriesKind: "rule",
    id: DRAFT_ITEM_ID,
    region: "全国/示例省/示例市",
    key: "retired",
    kind: "change",
    from: "2027-01",
    to: "",
    legalDate: "",
    reason: "",
    remark: "年度调整",
    targetItemId: null,
    hides: [],
    ...more,
    fields: { ...begun, ...fields },
  };
}

/** A draft of the items, made on publication 1, its note left to be written from the differences, unless said otherwise. */
export function aDraft(items: readonly DraftItem[], more: Partial<DraftDoc> = {}): DraftDoc {
  return { v: 1, baseSeq: 1, publicNote: "", minor: false, ...more, items: [...items] };
}
