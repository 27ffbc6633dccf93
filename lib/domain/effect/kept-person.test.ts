import { ruleSeries } from "@/lib/domain/register/series";
import { expect, test } from "vitest";
import { itemsOfDraft } from "@/lib/domain/editorial/statement";
import { mergeDrafts } from "@/lib/domain/draft/merge";
import { draftDocSchema } from "@/lib/domain/draft/schema";
import { aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import { emptyKept, exampleOfKept } from "@/lib/domain/draft/kept-field";
import { factsAsked, fieldsOfKept, keptPeople } from "./kept-person";
import type { Person } from "@/lib/domain/rule/person.schema";
import { preview } from "@/lib/domain/preview/preview";
import { aDay, aMonth, anItem, aRule, aView, byAge, monthly, yuan } from "@/lib/domain/testing/register";

const CITY = "全国/示例省/示例市";
const MONTH = aMonth("2027-01");
const WANG = "0199a5b0-0000-7000-8000-00000000000a";
const LI = "0199a5b0-0000-7000-8000-00000000000b";
const rule = {
  method: byAge([
    [70, monthly("100")],
    [null, monthly("120")],
  ]),
};

const somebody = (id: string, name: string, person: Person = {}) =>
  fieldsOfKept({ id, name, person, region: "", category: "", on: "" });
const wang = somebody(WANG, "王女士", { birthDate: aDay("1954-03-08"), ownPension: yuan("3210.50") });
const drafted = (...kept: (typeof wang)[]) => aDraft([aDraftedRule({ rule, kept })]);

test("somebody kept is read as she was kept, and asked about on the last day of the month looked at", () => {
  const [item] = drafted(wang).items;
  expect(item && keptPeople(item, MONTH)).toEqual({
    people: [
      {
        who: { kind: "kept", id: WANG, name: "王女士" },
        person: { birthDate: "1954-03-08", ownPension: 321_050 },
        on: "2027-01-31",
        region: null,
        category: null,
      },
    ],
    issues: [],
  });
});

test("what cannot be read is said at its field and stands in nobody's way", () => {
  const [item] = drafted({ ...wang, birthDate: "去年", ownPension: "3,21" }).items;
  const { people, issues } = item ? keptPeople(item, MONTH) : { people: [], issues: [] };
  expect(people).toEqual([]);
  expect(issues.map(({ field, severity }) => [field, severity])).toEqual([
    [`items.${DRAFT_ITEM_ID}.kept.${WANG}.birthDate`, "note"],
    [`items.${DRAFT_ITEM_ID}.kept.${WANG}.ownPension`, "note"],
  ]);
});

test("the preview shows what she gets before and after", () => {
  const view = aView([anItem({ series: ruleSeries(CITY, "retired"), rule: aRule(monthly("110")) })]);
  const { samples } = preview(view, drafted(wang), DRAFT_ITEM_ID, { today: aDay("2026-11-21") });
  expect(samples.find(({ who }) => who.kind === "kept")).toMatchObject({
    before: { amountFen: 11_000 },
    after: { amountFen: 12_000 },
    isChanged: true,
  });
});

test("whom a draft keeps changes nothing of what it says", () => {
  const today = aDay("2026-11-21");
  expect(itemsOfDraft(drafted(wang), today)).toEqual(itemsOfDraft(drafted(), today));
});

test("a draft that keeps nobody is a draft, and so is one that keeps somebody", () => {
  expect(draftDocSchema.safeParse(aDraft([aDraftedRule({ rule })])).success).toBe(true);
  expect(draftDocSchema.safeParse(drafted(wang)).success).toBe(true);
});

test("two editors who each keep somebody keep both", () => {
  const li = somebody(LI, "李先生");
  const { doc, clashes } = mergeDrafts(drafted(), drafted(wang), drafted(li));
  expect(doc.items[0]?.kept?.map(({ name }) => name)).toEqual(["王女士", "李先生"]);
  expect(clashes).toEqual([]);
});

test("two editors who name one person differently are asked", () => {
  const renamed = (name: string) => drafted({ ...wang, name });
  const { clashes } = mergeDrafts(drafted(wang), renamed("王老师"), renamed("王奶奶"));
  expect(clashes.map(({ field }) => field)).toEqual([`items.${DRAFT_ITEM_ID}.kept.${WANG}.name`]);
});

test("as a worked example she expects what was computed, on the day it was computed for", () => {
  const { expect: expected, on, birthDate, fromSource } = exampleOfKept(wang, "2027-01-31", "120.00");
  expect([expected, on, birthDate, fromSource]).toEqual(["120.00", "2027-01-31", "1954-03-08", false]);
});

test("a copy of somebody made up keeps what the rule asks for, and nothing else", () => {
  const person: Person = { birthDate: aDay("1954-03-08"), ownPension: yuan("3500"), pensionScheme: "public", tags: [] };
  expect(factsAsked(person, ["ownPension"])).toEqual({ birthDate: "1954-03-08", ownPension: 350_000 });
  expect(factsAsked(person, ["pension_scheme"])).toEqual({ birthDate: "1954-03-08", pensionScheme: "public" });
});

test("somebody new has every field empty, as somebody of whom nothing was typed", () => {
  expect(emptyKept(WANG)).toEqual(somebody(WANG, ""));
});
