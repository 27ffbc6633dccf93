import { INTERVIEW_KEYS } from "@/lib/domain/person/interview";
import { publicWords } from "@/lib/i18n/public/words";
import { type CalcAnswer, type CalcProblem, calcAddress } from "./calc-answer";
import { type Frame, to } from "./frame";
import { Page } from "./frame-of-page";

interface CalcProblemProps {
  readonly frame: Frame;
  readonly answer: CalcAnswer;
  readonly problem: CalcProblem;
}

/** A month or publication that cannot be asked about: what is wrong with it, and the same question with what was typed still there. */
export function CalcProblemPage({ frame, answer, problem }: CalcProblemProps) {
  const { calc, mark, moment, pages } = publicWords(frame.language);
  const sentence = moment.problems[problem.key](problem.typed);
  const isMonth = problem.field === "on";
  const label = isMonth ? calc.moment : calc.momentKnown;
  const crumbs = [{ name: pages["/calc"], path: "/calc" }];
  return (
    <Page frame={frame} title={`${mark.error} ${label}`} crumbs={crumbs} private>
      <div className="strip error" role="alert">
        <p>
          <strong>{calc.oneError}</strong>
        </p>
        <p>
          <a href="#answer">{sentence}</a>
        </p>
      </div>
      <form className="question" action={to(frame, "/calc/result")}>
        <h1>
          <label htmlFor="answer">{label}</label>
        </h1>
        <p className="hint" id="hint">
          {isMonth ? calc.momentHint : calc.momentKnownHint}
        </p>
        <p className="field-error" id="error">
          <strong>{mark.error}</strong> {sentence}
        </p>
        <Kept answer={answer} problem={problem} />
        <p>
          <input
            id="answer"
            name={problem.field}
            maxLength={20}
            required
            autoComplete="off"
            defaultValue={problem.typed}
            aria-describedby="hint error"
            aria-invalid
          />
        </p>
        <p>
          <button className="button" type="submit">
            {calc.next}
          </button>
        </p>
      </form>
      <p>
        <a href={calcAddress(frame, answer, {})}>{calc.momentNow}</a>
      </p>
    </Page>
  );
}

/** Everything answered so far, and the other half of the moment. */
function Kept({ answer, problem }: Pick<CalcProblemProps, "answer" | "problem">) {
  const other = problem.field === "on" ? "known" : "on";
  const kept = [...INTERVIEW_KEYS.map((key) => [key, answer.typings[key]] as const), [other, problem[other]] as const];
  return kept.map(([name, value]) =>
    value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
  );
}
