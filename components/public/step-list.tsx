import type { Step } from "@/lib/domain/step";
import { money } from "@/lib/i18n/format";
import { publicWords } from "@/lib/i18n/public-words";
import type { Names } from "@/lib/i18n/name-words";
import { stepWords } from "@/lib/i18n/step-words";
import { type Frame, to } from "./frame";

interface StepListProps {
  readonly frame: Frame;
  readonly steps: readonly Step[];
  readonly names: Names;
}

/** The sum, step by step: words at the left, the figure at the right, where it comes from below. */
export function StepList({ frame, steps, names }: StepListProps) {
  const words = publicWords(frame.language);
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
    </ol>
  );
}
