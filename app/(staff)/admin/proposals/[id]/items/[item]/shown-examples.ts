import { NO_EXAMPLES, type OfferedExample, type ShownExamples } from "@/components/editor/preview/shown-example";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import type { Drafted } from "@/lib/domain/editorial/drafted";
import type { RuleStatement } from "@/lib/domain/editorial/statement";
import { exampleResult, examplesLeftOut } from "@/lib/domain/check/example";
import { fieldsOfExample } from "@/lib/domain/form/example";
import { suggestedExamples } from "@/lib/domain/preview/example-suggestion";
import { isOfRule } from "@/lib/domain/register/series";
import { ruleInForce } from "@/lib/domain/check/line";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { inputsNeeded } from "@/lib/domain/person/question-plan";
import type { RegisterView } from "@/lib/domain/register/view";
import { ruleOfFields } from "@/lib/domain/form/rule";
import type { RuleExample } from "@/lib/domain/rule/schema";
import { exampleWords } from "@/lib/i18n/change/example";
import { money } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { stateName } from "@/lib/i18n/rule/state";
import { edgeName } from "@/lib/i18n/change/suggestion";

interface ExamplesAsk {
  readonly view: RegisterView;
  readonly doc: DraftDoc;
  readonly itemId: string;
  readonly today: PlainDate;
  readonly language: Language;
  readonly read: Drafted;
}

/** What the editor shows about the worked examples of an item: results by row, suggestions, and earlier ones left out. */
export function shownExamples(ask: ExamplesAsk): ShownExamples {
  const { view, itemId, today, language, read } = ask;
  const { statements, after } = read;
  const statement = statements.find((one) => one.itemId === itemId);
  if (statement?.payload?.kind !== "rule" || !isOfRule(statement)) return NO_EXAMPLES;
  const { rule } = statement.payload;
  const { region, category } = statement.series;
  const suggestions = suggestedExamples(statement, after, rule, today).map((found): OfferedExample => {
    const name = edgeName(found.edge, language).slice(0, 60);
    return offered({ ...found, name, expectFen: found.amountFen, fromSource: false }, language);
  });
  const left = statement.kind === "change" ? examplesLeftOut(rule, ruleInForce(view, statement)) : [];
  return {
    facts: inputsNeeded(after, { region, category, month: statement.from }).facts,
    results: resultsOf(ask, statement, after),
    suggestions,
    retired: left.map((example) => ({ ...offered(example, language), label: `${example.name} · ${example.on}` })),
  };
}

function offered({ name, person, on, expectFen, fromSource }: RuleExample, language: Language): OfferedExample {
  const fields = fieldsOfExample({ name, person, on, expectFen, fromSource });
  return { label: name, amount: exampleWords(language).amount(money(expectFen, language)), fields };
}

function resultsOf(
  { doc, itemId, today, language }: ExamplesAsk,
  statement: RuleStatement,
  after: RegisterView,
): ShownExamples["results"] {
  const item = doc.items.find(({ id }) => id === itemId);
  if (item?.seriesKind !== "rule") return [];
  const words = exampleWords(language);
  const { payload, fieldOf } = ruleOfFields(item.fields);
  return (payload?.examples ?? []).flatMap((example, index) => {
    const row = item.fields.examples[Number(/^examples\.(\d+)/.exec(fieldOf(`examples.${index}.name`))?.[1])];
    if (row === undefined) return [];
    const { answer, computedFen, agrees } = exampleResult(after, statement, example, today);
    if (computedFen === null) return { row, agrees, sentence: words.notComputed(stateName(answer.state, language)) };
    const computed = money(computedFen, language);
    return {
      row,
      agrees,
      sentence: agrees ? words.agrees(computed) : words.differs(money(example.expectFen, language), computed),
    };
  });
}
