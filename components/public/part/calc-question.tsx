import { INTERVIEW_KEYS, type Interview, type Misreading } from "@/lib/domain/person/interview";
import { statusName } from "@/lib/i18n/core/status-name";
import { monthName } from "@/lib/i18n/core/format";
import { misreadSentence } from "@/lib/i18n/rule/misread";
import { publicWords } from "@/lib/i18n/public/words";
import { type CalcAnswer, DATE_FIELDS, calcAddress } from "./calc-answer";
import { ChineseInside } from "./chinese-inside";
import { type Frame, to } from "./frame";

interface FactQuestionProps {
  readonly frame: Frame;
  readonly answer: CalcAnswer;
  readonly step: Extract<Interview, { kind: "fact" }>;
  readonly title: string;
}

/** One fact, asked in a form that keeps everything answered so far. */
export function FactQuestion({ frame, answer, step, title }: FactQuestionProps) {
  const words = publicWords(frame.language);
  if (step.key === "tags") return <TagQuestion frame={frame} answer={answer} step={step} title={title} />;
  const isDate = step.key === "birth" || step.key === "retired";
  const month = monthName(answer.month, frame.language);
  const misread = step.misread === null ? null : misreadSentence(step.key, step.misread, month, frame.language);
  return (
    <>
      {misread === null ? null : <ErrorSummary frame={frame} sentence={misread} />}
      <form className="question" action={to(frame, "/calc/result")}>
        <h1>
          <label htmlFor="answer">{title}</label>
        </h1>
        <p className="hint" id="hint">
          {words.calc.hint(step.key, step.fact)}
        </p>
        {misread === null ? null : (
          <p className="field-error" id="error">
            <strong>{words.mark.error}</strong> {misread}
          </p>
        )}
        <Kept answer={answer} step={step} />
        {isDate ? (
          <DateFields frame={frame} answer={answer} step={step} />
        ) : (
          <AmountField answer={answer} step={step} unit={words.calc.unit(step.key)} />
        )}
        <p>
          <button className="button" type="submit">
            {words.calc.next}
          </button>
        </p>
      </form>
      {step.misread !== null && OF_THE_MONTH.has(step.misread) && answer.moment.on !== null ? (
        <p>
          <a href={calcAddress(frame, { ...answer, moment: { ...answer.moment, on: null } }, {})}>
            {words.calc.momentNow}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What another month would mend. */
const OF_THE_MONTH: ReadonlySet<Misreading> = new Set(["birth_after_month", "month_too_late"]);

function ErrorSummary({ frame, sentence }: { readonly frame: Frame; readonly sentence: string }) {
  const words = publicWords(frame.language).calc;
  return (
    <div className="strip error" role="alert">
      <p>
        <strong>{words.oneError}</strong>
      </p>
      <p>
        <a href="#answer">{sentence}</a>
      </p>
    </div>
  );
}

/** Everything answered so far travels along; a typed answer is never asked twice. */
function Kept({ answer, step }: Pick<FactQuestionProps, "answer" | "step">) {
  const { typings, moment } = answer;
  const kept = [
    ...INTERVIEW_KEYS.filter((key) => key !== step.key).map((key) => [key, typings[key]] as const),
    ["on", moment.on ?? undefined] as const,
    ["known", moment.known === null ? undefined : String(moment.known)] as const,
  ];
  return kept.map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}

function AmountField({ answer, step, unit }: Pick<FactQuestionProps, "answer" | "step"> & { readonly unit: string }) {
  return (
    <p className="with-unit">
      <input
        id="answer"
        name={step.key}
        inputMode="decimal"
        maxLength={20}
        required
        autoComplete="off"
        defaultValue={answer.typings[step.key]}
        aria-describedby={step.misread === null ? "hint" : "hint error"}
        aria-invalid={step.misread === null ? undefined : true}
      />{" "}
      {unit}
    </p>
  );
}

/** Memorable dates are typed, not picked. The day is asked only where it can matter. */
function DateFields({ frame, answer, step }: Pick<FactQuestionProps, "frame" | "answer" | "step">) {
  const words = publicWords(frame.language).calc;
  const { year: inYear, month: inMonth, day: inDay } = DATE_FIELDS[step.key === "retired" ? "retired" : "birth"];
  const [year, month, day] = (answer.typings[step.key] ?? "").split("-");
  const withDay = step.fact === "birthDay" || day !== undefined;
  const parts = [
    { id: "answer", name: inYear, label: words.year, length: 4, value: year },
    { id: inMonth, name: inMonth, label: words.month, length: 2, value: month },
    ...(withDay ? [{ id: inDay, name: inDay, label: words.day, length: 2, value: day }] : []),
  ];
  return (
    <div className="fields">
      {parts.map((part) => (
        <p key={part.id} className="field">
          <label htmlFor={part.id}>{part.label}</label>
          <input
            id={part.id}
            name={part.name}
            inputMode="numeric"
            size={part.length}
            maxLength={part.length}
            required
            autoComplete="off"
            defaultValue={part.value}
            aria-describedby="hint"
          />
        </p>
      ))}
    </div>
  );
}

function TagQuestion({ frame, answer, step, title }: FactQuestionProps) {
  const words = publicWords(frame.language).calc;
  return (
    <>
      <h1>{title}</h1>
      <ul className="rows choices">
        {[...step.tags, "none"].map((tag) => (
          <li key={tag}>
            <a href={calcAddress(frame, answer, { tags: tag })}>
              <strong>
                {tag === "none" ? (
                  words.noTag
                ) : (
                  <ChineseInside text={statusName(tag, frame.language)} language={frame.language} />
                )}
              </strong>
              <span className="vh"> {words.choose}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
