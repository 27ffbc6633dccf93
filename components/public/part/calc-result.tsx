import { INTERVIEW_KEYS, type Interview, type InterviewKey } from "@/lib/domain/person/interview";
import type { AmountAnswer, Answer, OpenLine } from "@/lib/domain/calculation/answer";
import { answerSentence, namedSentence, openLineWords } from "@/lib/i18n/rule/answer";
import { besideName, otherLineWords } from "@/lib/i18n/rule/beside";
import { cellWords } from "@/lib/i18n/rule/credit";
import { nextChangeSentence } from "@/lib/i18n/rule/next-change";
import { forwardSentence } from "@/lib/i18n/change/forward";
import { money, monthName } from "@/lib/i18n/core/format";
import { type Names, lineName, namesIn, nameIn } from "@/lib/i18n/core/names";
import { publicWords } from "@/lib/i18n/public/words";
import { deductionsWords, roughMoney } from "@/lib/i18n/rule/rule";
import { warningSentence } from "@/lib/i18n/rule/warning";
import { type CalcAnswer, calcAddress, permanentAddress } from "./calc-answer";
import { Amount } from "./credit-figure";
import { type Frame, to } from "./frame";
import { LineSources } from "./line-sources";
import { Page } from "./frame-of-page";
import { ShareBlock } from "./share-block";
import { RuleNote } from "./rule-note";
import { SourceList, SourceNote } from "./source-note";
import { StepList } from "./step-list";

interface CalcResultProps {
  readonly frame: Frame;
  readonly answer: CalcAnswer;
  readonly result: Extract<Interview, { kind: "result" }>;
}

/** The result: the figure, the sum step by step, what was answered, and what changes next. */
export function CalcResult({ frame, answer, result }: CalcResultProps) {
  const words = publicWords(frame.language);
  const found = result.answer;
  const names = namesIn(answer, frame.language);
  const sentence = answerSentence(found, names, frame.language);
  return (
    <Page frame={frame} title={words.calc.result} crumbs={[{ name: words.pages["/calc"], path: "/calc" }]} private>
      <h1>{words.calc.result}</h1>
      <section className="answer" aria-label={words.panel.label}>
        <div className="answer-main">
          <p className="note">
            {names.region(found.question.region)} · {names.category(found.question.category)} ·{" "}
            {monthName(found.month, frame.language)}
          </p>
          <Headline frame={frame} found={found} sentence={sentence} />
          {result.next === null ? null : <p>{nextChangeSentence(result.next, names, frame.language)}</p>}
          {found.warnings.length === 0 ? null : (
            <ul className="warnings">
              {found.warnings.map((warning) => (
                <li key={JSON.stringify(warning)}>
                  <strong>{words.mark.warning}</strong> {warningSentence(warning, names, frame.language)}
                </li>
              ))}
            </ul>
          )}
          <p className="note">{words.panel.caveat}</p>
          <p className="actions">
            <a href={to(frame, `/r/${found.question.region}`, { c: found.question.category, ...answer.moment })}>
              {words.calc.rulePage(names.region(found.question.region))}
            </a>
          </p>
        </div>
        {found.rule === null ? null : <SourceNote frame={frame} rule={found.rule} />}
      </section>
      <RuleNote frame={frame} rule={found.rule} />
      <Beside frame={frame} found={found} names={names} />
      {found.steps.length === 0 ? null : (
        <section aria-labelledby="how">
          <h2 id="how">{words.city.how}</h2>
          <StepList
            frame={frame}
            steps={found.steps}
            names={names}
            {...(found.state === "amount" ? { taken: found } : {})}
          />
        </section>
      )}
      <Given frame={frame} answer={answer} />
      {found.rule === null ? null : (
        <section aria-labelledby="sources">
          <h2 id="sources">{words.source.heading}</h2>
          <SourceList
            frame={frame}
            citations={found.rule.payload.citations}
            verification={found.rule.payload.verification}
          />
        </section>
      )}
      <LineSources frame={frame} lines={[...found.otherLines, ...found.openLines.map(lineOf)]} />
      <ShareBlock
        frame={frame}
        sentence={forwardSentence(
          {
            said: namedSentence(found, names, frame.language),
            month: found.month,
            today: frame.today,
            asKnown: answer.moment.known,
            rule: found.rule,
            document: null,
          },
          frame.language,
        )}
        address={`${frame.origin}${permanentAddress(frame, answer)}`}
      />
    </Page>
  );
}

function Headline({
  frame,
  found,
  sentence,
}: {
  readonly frame: Frame;
  readonly found: Answer;
  readonly sentence: string;
}) {
  const words = publicWords(frame.language).amount;
  if (found.state === "approximate") {
    return (
      <>
        <Amount text={words.about(roughMoney(found.approximateFen, frame.language))} unit={words.unit[found.per]} />
        <p>{sentence}</p>
      </>
    );
  }
  if (found.state !== "amount") return <p className="answer-words">{sentence}</p>;
  const { figure } = cellWords(found, frame.language);
  return (
    <>
      {figure === null ? null : <Amount text={money(figure.fen, frame.language)} unit={words.unit[figure.per]} />}
      <p>{sentence}</p>
    </>
  );
}

interface BesideProps {
  readonly frame: Frame;
  readonly found: Answer;
  readonly names: Names;
}

/** Deductions, net, and lines that are listed beside the amount and never added to it, also where there is no amount. */
function Beside({ frame, found, names }: BesideProps) {
  const { otherLines, openLines } = found;
  const nameOf = (code: string) => besideName(code, found.state === "amount", frame.language);
  const lines = [
    ...(found.state === "amount" ? takenFrom(found, frame) : []),
    ...otherLines.map((line) => [nameOf(line.code), otherLineWords(line, frame.language)]),
    ...openLines.map((line) => [nameOf(line.code), openLineWords(line, names, frame.language)]),
  ];
  if (lines.length === 0) return null;
  const deductions = found.state === "amount" ? found.rule.payload.deductions : [];
  return (
    <>
      <dl className="summary">
        {lines.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{amount}</dd>
          </div>
        ))}
      </dl>
      {deductions.length === 0 ? null : <p className="note">{deductionsWords(deductions, frame.language)}</p>}
    </>
  );
}

function takenFrom({ deductions, netFen, topUpFen }: AmountAnswer, frame: Frame): string[][] {
  const words = publicWords(frame.language);
  const yuan = (fen: number) => `${money(fen, frame.language)} ${words.amount.yuan}`;
  return [
    ...deductions.map(({ code, fen }) => [words.calc.deduction(lineName(code, frame.language)), `−${yuan(fen)}`]),
    ...(netFen === null ? [] : [[words.calc.net, yuan(netFen)]]),
    ...(topUpFen === null ? [] : [[words.calc.topUp, yuan(topUpFen)]]),
  ];
}

function lineOf({ code, answer }: OpenLine) {
  return { code, rule: answer.rule };
}

/** What was answered, each with a link that asks it again. */
function Given({ frame, answer }: { readonly frame: Frame; readonly answer: CalcAnswer }) {
  const words = publicWords(frame.language).calc;
  const given = INTERVIEW_KEYS.filter((key) => answer.typings[key] !== undefined);
  return (
    <section aria-labelledby="given">
      <h2 id="given">{words.given}</h2>
      <dl className="summary">
        {given.map((key) => (
          <div key={key}>
            <dt>{words.keys[key]}</dt>
            <dd>
              {shown(frame, answer, key)}{" "}
              <a href={key === "r" ? to(frame, "/calc") : calcAddress(frame, answer, { [key]: undefined })}>
                {words.change}
                <span className="vh"> {words.keys[key]}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function shown(frame: Frame, { typings, regions, categories }: CalcAnswer, key: InterviewKey): string {
  const text = typings[key] ?? "";
  const words = publicWords(frame.language).calc;
  if (key === "tags") return text === "none" ? words.noTag : text;
  const named = key === "r" ? regions.get(text) : key === "c" ? categories.get(text) : undefined;
  return named === undefined ? text : nameIn(frame.language, named);
}
