import type { ReactNode } from "react";
import {
  ArrearsPart,
  PeoplePart,
  PicturePart,
  ReachPart,
  type PreviewPartProps,
} from "@/components/editor/preview/preview-parts";
import parts from "@/components/editor/preview/preview.module.css";
import { monthsAround, type Preview } from "@/lib/domain/preview/preview";
import { editorWords } from "@/lib/i18n/editor/words";
import { monthName } from "@/lib/i18n/core/format";
import { previewWords } from "@/lib/i18n/change/preview";
import { staffPage } from "@/app/(staff)/_staff/page";
import { addressOfLook, type Look } from "./comparison";

interface ComparedPartsProps {
  comparison: Preview;
  itemId: string;
  look: Look | null;
}

/** What a sealed item does to people, in the parts that its editor saw beside the form. */
export async function ComparedParts({ comparison: seen, itemId, look }: ComparedPartsProps) {
  const { language, snapshot, names } = await staffPage();
  const { statement, basedOn, credited } = seen;
  if (statement === null || statement.series.kind === "guide") return null;
  const [words, own] = [editorWords(language), previewWords(language)];
  const shown: PreviewPartProps = { seen, language, names };
  const isFigure = statement.series.kind === "parameter";
  return (
    <div className={parts.parts}>
      <Part heading={own.samples}>
        <ul className={parts.switch} aria-label={words.month}>
          {monthsAround(statement.from, snapshot.today()).map((month) => (
            <li key={month}>
              <a
                href={addressOfLook(itemId, { month, over: look?.over ?? null })}
                aria-current={month === basedOn.month ? "true" : undefined}
              >
                {monthName(month, language)}
              </a>
            </li>
          ))}
        </ul>
        <PeoplePart {...shown} />
      </Part>
      {credited !== null && (
        <Part heading={own.arrears}>
          <ArrearsPart {...shown} />
        </Part>
      )}
      <Fold heading={own.chart} isOpen={look !== null && look.over !== null}>
        <PicturePart {...shown} hrefOf={(over) => addressOfLook(itemId, { month: basedOn.month, over })} />
      </Fold>
      <Fold heading={isFigure ? words.uses : words.followers} isOpen={false}>
        <ReachPart {...shown} />
      </Fold>
    </div>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section>
      <h4>{heading}</h4>
      {children}
    </section>
  );
}

function Fold({ heading, isOpen, children }: { heading: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className={parts.fold} open={isOpen}>
      <summary>{heading}</summary>
      {children}
    </details>
  );
}
