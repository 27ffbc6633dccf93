/** Drafts of the seed: what an editor would have typed, so that the seed goes through the same forms and checks as a person. */
import { randomUUID } from "node:crypto";
import type { DraftDoc, DraftItem } from "@/lib/domain/draft/schema";
import { statementOf } from "@/lib/domain/editorial/statement";
import { hasPublicReason } from "@/lib/domain/register/item";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { erasures } from "@/lib/domain/check/line";
import { fieldsOfParameter } from "@/lib/domain/form/parameter";
import type { RegisterView } from "@/lib/domain/register/view";
import { fieldsOfRule } from "@/lib/domain/form/rule";
import { seriesKey } from "@/lib/domain/register/series";
import { answerId, asksForAnswer } from "@/lib/domain/editorial/warning-answer";
import type { SeedPublication, SeedStatement } from "./statement";

/** What a draft is made from: the register as it stands, and the day. */
export interface DraftSetting {
  readonly view: RegisterView;
  readonly today: PlainDate;
}

/** The draft of a publication. Items published for later months that it covers are acknowledged. */
export function draftOf({ note, statements }: SeedPublication, setting: DraftSetting): DraftDoc {
  const items = statements.map((statement) => acknowledging(itemOf(statement), setting));
  return answering({ v: 1, baseSeq: setting.view.seq, publicNote: note, minor: false, items }, setting);
}

const ANSWER = "首次录入，照来源登记，未与原件核对";

/** Every warning is answered before a draft is sent; the first content answers alike. */
function answering(doc: DraftDoc, { view, today }: DraftSetting): DraftDoc {
  const asked = issuesForSealing(doc, view, today).filter(asksForAnswer);
  const answers = asked.map((one) => [answerId(one), { params: { ...one.params }, text: ANSWER }] as const);
  return { ...doc, answers: Object.fromEntries(answers) };
}

/** The row of a statement. */
function itemOf({ series, kind, from, to, legalDate, reason, payload, targetItemId }: SeedStatement): DraftItem {
  const base = {
    id: randomUUID(),
    region: series.region,
    key: seriesKey(series),
    kind,
    from,
    to: to ?? "",
    legalDate: legalDate ?? "",
    ...(hasPublicReason(kind) ? { reason, remark: "" } : { reason: "", remark: reason }),
    targetItemId: targetItemId ?? null,
    hides: [],
  };
  switch (payload.kind) {
    case "rule":
      return { ...base, seriesKind: "rule", fields: fieldsOfRule(payload.rule) };
    case "parameter":
      return { ...base, seriesKind: "parameter", fields: fieldsOfParameter(payload.parameter) };
    case "guide":
      return { ...base, seriesKind: "guide", payload: payload.guide };
  }
}

function acknowledging(item: DraftItem, { view, today }: DraftSetting): DraftItem {
  const { statement } = statementOf(item, today);
  if (statement === null) return item;
  return { ...item, hides: [...new Set(erasures(view, statement).map((piece) => piece.item.itemId))] };
}
