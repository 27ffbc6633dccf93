import type { Credited } from "@/lib/domain/reading/outline";
import type { Step } from "@/lib/domain/calculation/step";
import { money } from "@/lib/i18n/core/format";
import { publicWords } from "@/lib/i18n/public/words";
import { type Names, lineName } from "@/lib/i18n/core/names";
import { stepWords } from "@/lib/i18n/rule/step";
import { type Frame, to } from "./frame";

interface StepListProps {
  readonly frame: Frame;
  readonly steps: readonly Step[];
  readonly names: Names;
  /** What is taken off the sum of the last step before it arrives, where that is what the page shows. */
  readonly taken?: Pick<Credited, "deductions" | "netFen">;
}

/** The sum, step by step: words at the left, the figure at the right, where it comes from below. */
export function StepList({ frame, steps, names, taken }: StepListProps) {
  const words = publicWords(frame.language);
  const yuan = (fen: number) => `${money(fen, frame.language)} ${words.amount.yuan}`;
  const net = taken?.netFen ?? null;
  const last =
    taken === undefined || net === null || taken.deductions.length === 0
      ? []
      : [
          ...taken.deductions.map(({ code, fen }) => [
            words.calc.deduction(lineName(code, frame.language)),
            `−${yuan(fen)}`,
          ]),
          [words.calc.net, yuan(net)],
        ];
  return (
    <ol className="steps">
      {steps.map((step, at) => (
        <li key={`${at}-${step.key}`}>
          <span>{stepWords(step, names, frame.language)}</span>
          {step.resultFen === null ? null : (
            <strong className="num">
              {money(step.resultFen, frame.language)} {words.amount.yuan}
            </strong>
          )}
          {step.source === null ? null : (
            <a className="note" href={to(frame, `/r/${step.source.region}/history`)}>
              {words.source.label}
            </a>
          )}
        </li>
      ))}
      {last.map(([name, sum]) => (
        <li key={name}>
          <span>{name}</span>
          <strong className="num">{sum}</strong>
        </li>
      ))}
    </ol>
  );
}
