import type { Category } from "@/lib/domain/category";
import type { CreditMonth } from "@/lib/domain/credit-month";
import type { Outline } from "@/lib/domain/outline";
import type { Region } from "@/lib/domain/region";
import { monthName } from "@/lib/i18n/format";
import { bandName, bandValueWords } from "@/lib/i18n/outline-words";
import { outlineSentence } from "@/lib/i18n/public-answer-words";
import { publicWords } from "@/lib/i18n/public-words";
import { nameIn } from "@/lib/i18n/region-label";
import { TRUST_WORDS } from "@/lib/i18n/name-words";
import { type Frame, to } from "./frame";
import { Page, SearchForm } from "./page";

export interface ComparedSide {
  readonly region: Region;
  readonly month: CreditMonth;
  readonly outline: Outline;
}

export interface CompareAnswer {
  readonly left: ComparedSide | null;
  readonly right: ComparedSide | null;
  readonly category: string;
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** `/compare?a=110000&on=2022-08&to=2026-11`: the same region in two months, or two regions in one. */
export function ComparePage({ answer, frame }: { readonly answer: CompareAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const { left, right } = answer;
  return (
    <Page frame={frame} title={words.pages["/compare"]} crumbs={[{ name: words.pages["/compare"], path: "/compare" }]}>
      <h1>{words.pages["/compare"]}</h1>
      {left === null ? (
        <>
          <p>{words.compare.chooseRegion}</p>
          <SearchForm frame={frame} id="q" />
        </>
      ) : (
        <MonthForm frame={frame} answer={answer} left={left} right={right} />
      )}
      {left !== null && right !== null ? <Compared frame={frame} answer={answer} left={left} right={right} /> : null}
    </Page>
  );
}

interface SidesProps {
  readonly frame: Frame;
  readonly answer: CompareAnswer;
  readonly left: ComparedSide;
  readonly right: ComparedSide;
}

function MonthForm({
  frame,
  answer,
  left,
  right,
}: Omit<SidesProps, "right"> & { readonly right: ComparedSide | null }) {
  const words = publicWords(frame.language).compare;
  return (
    <form className="picker" action={to(frame, "/compare")}>
      <p>
        <a href={to(frame, `/r/${left.region.code}`)}>{nameIn(frame.language, left.region)}</a>
      </p>
      <input type="hidden" name="a" value={left.region.code} />
      <input type="hidden" name="c" value={answer.category} />
      {right === null || right.region.code === left.region.code ? null : (
        <input type="hidden" name="b" value={right.region.code} />
      )}
      <div className="fields">
        {[
          { name: "on", label: words.first, value: left.month },
          { name: "to", label: words.second, value: right?.month ?? left.month },
        ].map(({ name, label, value }) => (
          <p key={name} className="field">
            <label htmlFor={name}>{label}</label>
            <input
              id={name}
              name={name}
              defaultValue={value}
              maxLength={10}
              inputMode="numeric"
              aria-describedby="month-hint"
            />
          </p>
        ))}
        <button className="button" type="submit">
          {words.show}
        </button>
      </div>
      <p className="hint" id="month-hint">
        {words.hint}
      </p>
    </form>
  );
}

function Compared({ frame, answer, left, right }: SidesProps) {
  const words = publicWords(frame.language).compare;
  if (left.region.code === right.region.code && left.month === right.month)
    return <p className="strip">{words.same}</p>;
  const rows = rowsOf(frame, answer, left, right);
  return (
    <table className="diff">
      <caption>
        {answer.categories.get(answer.category) === undefined
          ? null
          : nameIn(frame.language, answer.categories.get(answer.category) ?? left.region)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          {[left, right].map((side, at) => (
            <th key={at} scope="col">
              {nameIn(frame.language, side.region)} {monthName(side.month, frame.language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name} className={before === after ? undefined : "changed"}>
            <th scope="row">
              {name} {before === after ? null : <span className="tag warn">{words.changed}</span>}
            </th>
            <td data-label={monthName(left.month, frame.language)}>{before}</td>
            <td data-label={monthName(right.month, frame.language)}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

function rowsOf(frame: Frame, answer: CompareAnswer, left: ComparedSide, right: ComparedSide): Row[] {
  const words = publicWords(frame.language);
  const [one, other] = [factsOf(frame, answer, left), factsOf(frame, answer, right)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.map((name) => ({
    name,
    before: one.get(name) ?? words.history.nothing,
    after: other.get(name) ?? words.history.nothing,
  }));
}

/** What a side says, by the name of the row. */
function factsOf(frame: Frame, answer: CompareAnswer, { outline }: ComparedSide): Map<string, string> {
  const { language } = frame;
  const words = publicWords(language);
  const facts = new Map<string, string>();
  if (outline.state === "rule") {
    for (const band of outline.bands) facts.set(bandName(band, language), bandValueWords(band.value, language));
  } else {
    facts.set(words.city.credit, outlineSentence(outline, answer, language));
  }
  if (outline.rule !== null) {
    const [citation] = outline.rule.payload.citations;
    facts.set(words.timeline.since, monthName(outline.rule.from, language));
    facts.set(words.timeline.document, citation?.number ?? citation?.title ?? words.source.none);
    facts.set(words.province.trust, TRUST_WORDS[outline.rule.payload.verification].tag[language]);
  }
  return facts;
}
