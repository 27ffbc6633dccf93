/** `/api/rules`: the rule language, shown by its examples, each answered by the evaluator. */
import { type LanguageAnswer, type LanguageExample, LanguagePage } from "@/components/public/page/language";
import { answerCase } from "@/lib/domain/case/case";
import { caseSchema } from "@/lib/domain/case/schema";
import type { ShapeExample } from "@/lib/domain/case/example-part";
import { rulePayloadSchema } from "@/lib/domain/rule/schema";
import { SHAPE_EXAMPLES, exampleCase } from "@/lib/domain/case/shape-example";
import { answerSentence } from "@/lib/i18n/rule/answer";
import type { Bilingual, Language } from "@/lib/i18n/core/language";
import { namesIn } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { laidOut } from "@/lib/http/api/json-layout";
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { shapesInSchema } from "@/lib/http/api/rule-schema";

/** `/api/rules`. */
export const languagePage: PublicPage<never, LanguageAnswer> = {
  query: [],
  answer: () => ({ kind: "page", answer: LANGUAGE }),
  view: LanguagePage,
};

/** Nothing of the register is in it, so it is made once. */
const LANGUAGE: LanguageAnswer = { examples: SHAPE_EXAMPLES.map(shown), shapes: shapesInSchema() };

function shown(example: ShapeExample): LanguageExample {
  const { name, rule, person, beside = [] } = example;
  const payload = rulePayloadSchema.parse({ v: 1, verification: "unverified", ...rule });
  const { answer, view } = answerCase(caseSchema.parse(exampleCase(example)));
  return {
    name,
    rule: inBoth((language) => ruleWords(payload, language)),
    answer: inBoth((language) => answerSentence(answer, namesIn(view, language), language)),
    person: person === undefined ? null : laidOut(person),
    data: laidOut(rule),
    beside: beside.length === 0 ? null : laidOut(beside),
  };
}

function inBoth(say: (language: Language) => string): Bilingual {
  return { "zh-CN": say("zh-CN"), en: say("en") };
}
