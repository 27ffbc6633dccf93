import { describe, expect, test } from "vitest";
import { CITY, NOW, TODAY } from "@/lib/domain/testing/check";
import { aDraft, aDraftedRule, A_CITATION, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { mergeDrafts } from "@/lib/domain/draft/merge";
import type { Issue } from "@/lib/domain/typed/issue";
import { itemsOfDraft } from "./statement";
import { issuesForSealing } from "@/lib/domain/check/proposal";
import { remarksOfDraft } from "./remark";
import { aView, monthly } from "@/lib/domain/testing/register";
import { answerId, asksForAnswer } from "./warning-answer";

const VIEW = aView([NOW], [CITY]);
const item = aDraftedRule({ rule: { method: monthly("125"), citations: [A_CITATION] } });
const ITEM = `items.${DRAFT_ITEM_ID}`;

const found = (doc: DraftDoc) => issuesForSealing(doc, VIEW, TODAY);
const asked = (doc: DraftDoc) => found(doc).filter(asksForAnswer);
const keysOf = (issues: readonly Issue[]) => issues.map(({ key }) => key);
const errorsOf = (doc: DraftDoc) => found(doc).filter(({ severity }) => severity === "error");

function answering(doc: DraftDoc, text = "同一文件，仍有效"): DraftDoc {
  return {
    ...doc,
    answers: Object.fromEntries(asked(doc).map((one) => [answerId(one), { params: { ...one.params }, text }])),
  };
}

describe("a draft with warnings", () => {
  const doc = aDraft([item]);

  test("is not sent before each is answered, and the error repeats the question at its own place", () => {
    expect(keysOf(asked(doc))).toEqual(["source_unchanged", "amount_not_quoted"]);
    expect(errorsOf(doc)).toMatchObject([
      {
        key: "answer_required",
        field: `${ITEM}.answers.source_unchanged@fields.citations.0.title`,
        params: { question: "source_unchanged" },
      },
      { key: "answer_required", params: { question: "amount_not_quoted", figures: "125" } },
    ]);
  });

  test("is sent once they are, and colleagues are told question and answer", () => {
    const answered = answering(doc);
    expect(errorsOf(answered)).toEqual([]);
    expect(remarksOfDraft(answered, itemsOfDraft(answered, TODAY).statements, found(answered))).toMatchObject([
      { kind: "note", text: "年度调整" },
      { kind: "answer", key: "source_unchanged", about: { from: "2027-01" }, text: "同一文件，仍有效" },
      { kind: "answer", key: "amount_not_quoted", params: { figures: "125" } },
    ]);
  });

  test.each(["", " ", "是"])("is not sent on “%s”", (text) => {
    expect(keysOf(errorsOf(answering(doc, text)))).toContain("answer_required");
  });

  test("is asked anew when the amount changes after it was answered", () => {
    const { answers } = answering(doc);
    const later = { ...aDraft([aDraftedRule({ rule: { method: monthly("126"), citations: [A_CITATION] } })]), answers };
    expect(errorsOf(later)).toMatchObject([
      { key: "answer_required", params: { question: "source_unchanged" } },
      { key: "answer_required", params: { question: "amount_not_quoted", figures: "126" } },
    ]);
  });

  test("keeps the answers of two people, each its own field", () => {
    const whole = answering(doc).answers ?? {};
    const [first, second] = Object.entries(whole).map(([id, answer]) => ({ ...doc, answers: { [id]: answer } }));
    if (first === undefined || second === undefined) throw new Error("two answers");
    expect(mergeDrafts(doc, first, second)).toMatchObject({ clashes: [], doc: { answers: whole } });
  });
});

test("an item in order asks nothing, and neither does one that only words something else", () => {
  expect(asked(aDraft([aDraftedRule({ rule: { method: monthly("120") } })]))).toEqual([]);
  const reworded = { method: monthly("100"), citations: [{ ...A_CITATION, quote: "每月划入一百元" }] };
  expect(asked(aDraft([aDraftedRule({ rule: reworded })]))).toEqual([]);
});
