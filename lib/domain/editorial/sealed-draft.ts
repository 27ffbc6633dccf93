/** Sealed drafts: sealed statements as the draft that says the same, so that reviewer and editor see one and the same preview. */
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import type { DraftStatement } from "./statement";
import { seriesKey } from "@/lib/domain/register/series";
import { invariant } from "@/lib/domain/value/invariant";
import type { Seq } from "@/lib/domain/register/item";
import { emptyParameterFields, fieldsOfParameter } from "@/lib/domain/form/parameter";
import { emptyRuleFields, fieldsOfRule } from "@/lib/domain/form/rule";

export interface SealedText {
  readonly baseSeq: Seq;
  readonly publicNote: string | null;
  readonly minor: boolean;
  readonly statements: readonly DraftStatement[];
}

/** The draft whose statements are exactly these: form and payload are two spellings of one thing. */
export function draftOfSealed({ baseSeq, publicNote, minor, statements }: SealedText): DraftDoc {
  return { v: 1, baseSeq, publicNote: publicNote ?? "", minor, items: statements.map(itemOf) };
}

function itemOf(statement: DraftStatement): DraftItem {
  const { itemId, series, kind, from, to, legalDate, reason, targetItemId, hides, payload } = statement;
  const base = {
    id: itemId,
    region: series.region,
    key: seriesKey(series),
    kind,
    from,
    to: to ?? "",
    legalDate: legalDate ?? "",
    reason: reason ?? "",
    remark: "",
    targetItemId,
    hides: [...hides],
  };
  invariant(payload === null || payload.kind === series.kind, "a payload is of its series' kind");
  switch (series.kind) {
    case "rule":
      return {
        ...base,
        seriesKind: "rule",
        fields: payload?.kind === "rule" ? fieldsOfRule(payload.rule) : emptyRuleFields(),
      };
    case "parameter": {
      const fields = payload?.kind === "parameter" ? fieldsOfParameter(payload.parameter) : emptyParameterFields();
      return { ...base, seriesKind: "parameter", fields };
    }
    case "guide":
      return { ...base, seriesKind: "guide", payload: payload?.kind === "guide" ? payload.guide : null };
  }
}
