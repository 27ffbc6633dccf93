/** An answer as the API serialises it: where the rule came from, and the steps in numbers and in words. */
import type { Answer } from "@/lib/domain/calculation/answer";
import type { RegisterView } from "@/lib/domain/register/view";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import type { Step } from "@/lib/domain/calculation/step";
import { namedSentence } from "@/lib/i18n/rule/answer";
import { type Names, namesIn } from "@/lib/i18n/core/names";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { stepWords } from "@/lib/i18n/rule/step";
import { warningSentence } from "@/lib/i18n/rule/warning";
import { linksOf } from "./link";

/** The same sentence in both languages, said with the names of each. */
type Say = (words: (names: Names, language: "zh-CN" | "en") => string) => { zh: string; en: string };

/** The part of an answer that says why: sentence, rule, path, warnings with their particulars, steps in order. */
export function apiAnswer(answer: Answer, trees: Pick<RegisterView, "regions" | "categories">) {
  const [zh, en] = [namesIn(trees, "zh-CN"), namesIn(trees, "en")];
  const say: Say = (words) => ({ zh: words(zh, "zh-CN"), en: words(en, "en") });
  const { rule, resolution, warnings, steps } = answer;
  return {
    words: say((names, language) => namedSentence(answer, names, language)),
    rule: rule === null ? null : apiRule(rule, say),
    path: resolution.path,
    warningDetails: warnings.map((warning) => ({
      ...warning,
      words: say((names, language) => warningSentence(warning, names, language)),
    })),
    steps: steps.map((step) => apiStep(step, say)),
  };
}

function apiRule(rule: RuleUsed, say: Say) {
  const { series, category, itemId, seq, publishedAt, from, to, legalDate, inherited, payload } = rule;
  const { verification, citations, note } = payload;
  return {
    region: series.region,
    category,
    itemId,
    seq,
    publishedAt,
    from,
    to,
    legalDate,
    inherited,
    verification,
    citations,
    links: linksOf(citations),
    ...(note === undefined ? {} : { note }),
    words: say((names, language) => ruleWords(payload, language, names)),
  };
}

function apiStep(step: Step, say: Say) {
  const { key, params, resultFen, of, source } = step;
  return { key, params, resultFen, of, source, words: say((names, language) => stepWords(step, names, language)) };
}
