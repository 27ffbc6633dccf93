import type { Corrected } from "@/lib/domain/reading/corrected";
import { correctedWords } from "@/lib/i18n/change/correction";
import { namesIn } from "@/lib/i18n/core/names";
import type { Frame } from "./frame";

interface CorrectedListProps {
  readonly frame: Frame;
  readonly corrected: readonly Corrected[];
  readonly trees: Parameters<typeof namesIn>[0];
}

/** What was put right, one line for each stretch of months that said something else before. */
export function CorrectedList({ frame, corrected, trees }: CorrectedListProps) {
  const names = namesIn(trees, frame.language);
  return (
    <ul className="bullets">
      {corrected.map((one) => (
        <li key={one.from}>{correctedWords(one, frame.language, names)}</li>
      ))}
    </ul>
  );
}
