import { INTERVIEW_KEYS } from "@/lib/domain/person/interview";
import type { Region } from "@/lib/domain/place/region";
import { PROVINCES } from "@/lib/i18n/core/province-name";
import { publicWords } from "@/lib/i18n/public/words";
import { byNameIn, nameIn } from "@/lib/i18n/core/names";
import { type CalcAnswer, calcAddress } from "@/components/public/part/calc-answer";
import { CalcProblemPage } from "@/components/public/part/calc-problem";
import { CalcResult } from "@/components/public/part/calc-result";
import { FactQuestion } from "@/components/public/part/calc-question";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";
import { ASKED_CATEGORIES } from "@/lib/domain/place/category-order";
import { RETIRED, SCHEME } from "@/lib/domain/place/category-tree";

/** `/calc`: the open question, or the result. */
export function CalcPage({ answer, frame }: { readonly answer: CalcAnswer; readonly frame: Frame }) {
  const { step, problem } = answer;
  if (problem !== null) return <CalcProblemPage frame={frame} answer={answer} problem={problem} />;
  if (step.kind === "result") return <CalcResult frame={frame} answer={answer} result={step} />;
  const words = publicWords(frame.language);
  const error = step.kind === "fact" && step.misread !== null;
  const title = titleOf(answer, frame);
  return (
    <Page
      frame={frame}
      title={error ? `${words.mark.error} ${title}` : title}
      crumbs={[{ name: words.pages["/calc"], path: "/calc" }]}
      private={answer.typings.r !== undefined}
    >
      <BackLink frame={frame} answer={answer} />
      {step.kind === "region" ? (
        <RegionQuestion frame={frame} answer={answer} areas={step.areas} title={title} />
      ) : null}
      {step.kind === "category" ? (
        <CategoryQuestion frame={frame} answer={answer} options={step.options} title={title} />
      ) : null}
      {step.kind === "fact" ? <FactQuestion frame={frame} answer={answer} step={step} title={title} /> : null}
    </Page>
  );
}

function titleOf({ step, month }: CalcAnswer, frame: Frame): string {
  const words = publicWords(frame.language).calc;
  if (step.kind === "region") return words.region;
  if (step.kind === "category") return step.options.length > 0 ? words.narrower : words.category;
  return step.kind === "fact" ? words.fact(step.fact, month) : words.result;
}

/** Back to the question before: the address without its last answer. */
function BackLink({ frame, answer }: { readonly frame: Frame; readonly answer: CalcAnswer }) {
  const words = publicWords(frame.language).calc;
  const last = INTERVIEW_KEYS.findLast((key) => answer.typings[key] !== undefined);
  if (last === undefined) return null;
  return (
    <p className="back">
      <a href={last === "r" ? to(frame, "/calc") : calcAddress(frame, answer, { [last]: undefined })}>{words.back}</a>
    </p>
  );
}

interface RegionQuestionProps {
  readonly frame: Frame;
  readonly answer: CalcAnswer;
  readonly areas: readonly Region[];
  readonly title: string;
}

function RegionQuestion({ frame, answer, areas, title }: RegionQuestionProps) {
  const words = publicWords(frame.language);
  const found = (answer.hits ?? []).flatMap(({ code }) => answer.regions.get(code) ?? []);
  const listed = answer.hits === null ? [...areas].sort(byNameIn(frame.language)) : found;
  return (
    <>
      <h1>{title}</h1>
      <form className="search" action={to(frame, "/calc")}>
        <label htmlFor="q">{words.search.label}</label>
        {answer.typings.c === undefined ? null : <input type="hidden" name="c" value={answer.typings.c} />}
        <div className="search-row">
          <input
            id="q"
            name="q"
            type="search"
            maxLength={100}
            defaultValue={answer.q ?? undefined}
            autoComplete="off"
          />
          <button className="button" type="submit">
            {words.search.submit}
          </button>
        </div>
      </form>
      {answer.hits !== null && listed.length === 0 ? <p>{words.find.nothing(answer.q ?? "")}</p> : null}
      <ul className="rows choices">
        {listed.map((region) => (
          <li key={region.code}>
            <a href={calcAddress(frame, answer, { r: region.code })}>
              {parentName(frame, answer, region)}
              <strong>{nameIn(frame.language, region)}</strong>
              <span className="vh"> {words.calc.choose}</span>
            </a>
          </li>
        ))}
      </ul>
      {listed.length > 0 ? null : (
        <ul className="province-list">
          {PROVINCES.filter(({ outside }) => outside !== true).map(({ code, short }) => (
            <li key={code}>
              <a href={calcAddress(frame, answer, { r: code })}>{short[frame.language]}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function parentName(frame: Frame, { regions }: CalcAnswer, region: Region) {
  const parent = regions.get(region.parentCode ?? "");
  return parent === undefined || parent.level === "nation" ? null : (
    <span className="note">{nameIn(frame.language, parent)} · </span>
  );
}

interface CategoryQuestionProps {
  readonly frame: Frame;
  readonly answer: CalcAnswer;
  readonly options: readonly string[];
  readonly title: string;
}

function CategoryQuestion({ frame, answer, options, title }: CategoryQuestionProps) {
  const words = publicWords(frame.language).calc;
  const others = [...answer.categories.keys()].filter((code) => !ASKED_CATEGORIES.includes(code) && code !== SCHEME);
  const row = (code: string) => {
    const category = answer.categories.get(code);
    if (category === undefined) return null;
    return (
      <li key={code}>
        <a href={calcAddress(frame, answer, { c: code })}>
          <strong>{nameIn(frame.language, category)}</strong>
          {code === RETIRED ? <span className="note">{words.retiredMeans}</span> : null}
          <span className="vh"> {words.choose}</span>
        </a>
      </li>
    );
  };
  return (
    <>
      <h1>{title}</h1>
      <ul className="rows choices">{(options.length > 0 ? options : ASKED_CATEGORIES).map(row)}</ul>
      {options.length > 0 ? null : (
        <details>
          <summary>{words.otherCategories}</summary>
          <ul className="rows choices">{others.map(row)}</ul>
        </details>
      )}
    </>
  );
}
