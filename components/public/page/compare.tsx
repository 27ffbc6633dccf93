import type { Category } from "@/lib/domain/place/category";
import type { CreditMonth } from "@/lib/domain/value/credit-month";
import type { Outline } from "@/lib/domain/reading/outline";
import {
  type AlignedRow,
  alignedRows,
  type RowDifference,
  differenceRange,
  type SideValue,
} from "@/lib/domain/reading/outline-alignment";
import type { Region } from "@/lib/domain/place/region";
import { conditionWords } from "@/lib/i18n/rule/condition";
import { money, monthName, signedMoney } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { noteIn } from "@/lib/i18n/rule/note";
import { besideName, lineWithLevel } from "@/lib/i18n/rule/beside";
import { bandValueWords } from "@/lib/i18n/rule/outline";
import { outlineSentence } from "@/lib/i18n/rule/outline-state";
import { publicWords } from "@/lib/i18n/public/words";
import { TRUST_WORDS, nameIn } from "@/lib/i18n/core/names";
import { roughMoney } from "@/lib/i18n/rule/rule";
import { type Frame, to } from "@/components/public/part/frame";
import { Page, SearchForm } from "@/components/public/part/frame-of-page";
import type { MomentProblemShown } from "@/components/public/part/region-answer";

export interface ComparedSide {
  readonly region: Region;
  readonly month: CreditMonth;
  readonly outline: Outline;
}

export interface CompareAnswer {
  readonly left: ComparedSide | null;
  readonly right: ComparedSide | null;
  /** What is wrong with the months as they were typed; then nothing is compared. */
  readonly problems: Readonly<Record<"on" | "to", MomentProblemShown | null>>;
  readonly category: string;
  /** The reader has named what to compare with; before that nothing is wrong yet. */
  readonly asked: boolean;
  readonly regions: ReadonlyMap<string, Region>;
  readonly categories: ReadonlyMap<string, Category>;
}

/** `/compare?a=110000&on=2022-08&to=2026-11`: the same region in two months, or two regions in one. */
export function ComparePage({ answer, frame }: { readonly answer: CompareAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language);
  const { left, right, problems } = answer;
  const problem = problems.on ?? problems.to;
  const isOfRegions = left !== null && right !== null && left.region.code !== right.region.code;
  const title = isOfRegions ? words.compare.regions : words.pages["/compare"];
  return (
    <Page frame={frame} title={title} crumbs={[{ name: title, path: "/compare" }]}>
      <h1>{title}</h1>
      {problem === null ? null : (
        <p className="strip error" role="alert">
          <strong>{words.mark.error}</strong> {words.moment.problems[problem.key](problem.typed)}
        </p>
      )}
      {left === null ? (
        <>
          <p>{words.compare.chooseRegion}</p>
          <SearchForm frame={frame} id="q" />
        </>
      ) : (
        <MonthForm frame={frame} answer={answer} left={left} right={right} />
      )}
      {problem === null && left !== null && right !== null ? (
        <Compared frame={frame} answer={answer} left={left} right={right} />
      ) : null}
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
          { name: "on", label: words.first, value: answer.problems.on?.typed ?? left.month },
          { name: "to", label: words.second, value: answer.problems.to?.typed ?? right?.month ?? left.month },
        ].map(({ name, label, value }) => (
          <p key={name} className="field">
            <label htmlFor={name}>{label}</label>
            <input
              id={name}
              name={name}
              defaultValue={value}
              maxLength={20}
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
    return <p className={answer.asked ? "strip" : "hint"}>{answer.asked ? words.same : words.choose}</p>;
  const rows = rowsOf(frame, answer, left, right);
  return (
    <>
      <InOneSentence frame={frame} left={left} right={right} />
      <DifferenceTable frame={frame} answer={answer} left={left} right={right} rows={rows} />
    </>
  );
}

function DifferenceTable({ frame, answer, left, right, rows }: SidesProps & { readonly rows: readonly Row[] }) {
  const words = publicWords(frame.language).compare;
  const labels = { left: sideName(left, right, frame.language), right: sideName(right, left, frame.language) };
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
          <th scope="col" className="num">
            {words.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after, difference }) => (
          <tr key={name} className={before === after ? undefined : "changed"}>
            <th scope="row">
              {name} {before === after ? null : <span className="tag warn">{words.changed}</span>}
            </th>
            <td data-label={labels.left}>{before}</td>
            <td data-label={labels.right}>{after}</td>
            <td className="num" data-label={words.difference}>
              {difference}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A side by what tells it from the other, as a line on a small screen begins. */
function sideName({ region, month }: ComparedSide, other: ComparedSide, language: Language): string {
  if (region.code === other.region.code) return monthName(month, language);
  const name = nameIn(language, region);
  return month === other.month ? name : `${name} ${monthName(month, language)}`;
}

interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What lies between the two, where both are sums. */
  readonly difference: string;
}

function rowsOf(frame: Frame, answer: CompareAnswer, left: ComparedSide, right: ComparedSide): Row[] {
  const words = publicWords(frame.language);
  const aligned = alignedRows(left.outline, right.outline);
  const credit =
    aligned.length > 0
      ? aligned.map((row) => creditRow(row, frame))
      : [plainRow(words.city.credit, left, right, ({ outline }) => outlineSentence(outline, answer, frame.language))];
  const { since, document } = words.timeline;
  const codes = [...new Set([left, right].flatMap(({ outline }) => outline.others.map(({ code }) => code)))];
  return [
    ...credit,
    ...codes.map((code) =>
      plainRow(besideName(code, false, frame.language), left, right, ({ outline: { others } }) => {
        const line = others.find((one) => one.code === code);
        return line === undefined ? words.amount.noRule : lineWithLevel(line, frame.language);
      }),
    ),
    plainRow(since, left, right, ({ outline: { rule } }) =>
      rule === null ? null : monthName(rule.from, frame.language),
    ),
    plainRow(document, left, right, ({ outline: { rule } }) => {
      const [citation] = rule?.payload.citations ?? [];
      return rule === null ? null : (citation?.number ?? citation?.title ?? words.source.none);
    }),
    plainRow(words.province.trust, left, right, ({ outline: { rule } }) =>
      rule === null ? null : TRUST_WORDS[rule.payload.verification].tag[frame.language],
    ),
    plainRow(
      words.province.note,
      left,
      right,
      ({ outline: { rule } }) => noteIn(rule?.payload.note, frame.language)?.text ?? null,
    ),
  ].filter(({ before, after }) => before !== "" || after !== "");
}

function creditRow({ when, left, right, difference }: AlignedRow, { language }: Frame): Row {
  const words = publicWords(language);
  const said = (value: SideValue | null) => {
    if (value === null) return words.compare.dividedOtherwise;
    if (value.kind !== "approximate") return bandValueWords(value, language);
    return words.amount.aboutPer(roughMoney(value.fen, language), value.per);
  };
  return {
    name: when === null ? words.amount.everybody : conditionWords(when, language),
    before: said(left),
    after: said(right),
    difference: difference === null || difference.fen === 0 ? "" : differenceWords(difference, language),
  };
}

function differenceWords({ fen, per, about }: RowDifference, language: Language): string {
  const words = publicWords(language).compare;
  const sum = per === "year" ? words.aYear(signedMoney(fen, language)) : signedMoney(fen, language);
  return about ? words.about(sum) : sum;
}

function plainRow(
  name: string,
  left: ComparedSide,
  right: ComparedSide,
  said: (side: ComparedSide) => string | null,
): Row {
  return { name, before: said(left) ?? "", after: said(right) ?? "", difference: "" };
}

/** The whole comparison in one sentence; nothing where the sides cannot be subtracted. */
function InOneSentence({ frame, left, right }: Pick<SidesProps, "frame" | "left" | "right">) {
  const { language } = frame;
  const range = differenceRange(alignedRows(left.outline, right.outline));
  if (range === null) return null;
  const words = publicWords(language).compare;
  const names = { from: sideName(left, right, language), to: sideName(right, left, language) };
  return <p className="strip">{words.sentence(names, range, (fen) => money(fen, language))}</p>;
}
