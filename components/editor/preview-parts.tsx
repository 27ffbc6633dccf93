import type { ReactNode } from "react";
import { Strip } from "@/components/ui/strip";
import type { KeptFields } from "@/lib/domain/draft.schema";
import { amountIn, type Sample } from "@/lib/domain/effect";
import { lineOf } from "@/lib/domain/inheritance";
import { factsAsked, fieldsOfKept } from "@/lib/domain/kept-person";
import type { Preview } from "@/lib/domain/preview";
import type { SweepVariable } from "@/lib/domain/sweep";
import { traceOf } from "@/lib/domain/trace";
import { yuanText } from "@/lib/domain/typed-number";
import { editorWords } from "@/lib/i18n/editor-words";
import { monthName } from "@/lib/i18n/format";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { previewWords } from "@/lib/i18n/preview-words";
import { sampleName } from "@/lib/i18n/sample-words";
import { unchangedWords } from "@/lib/i18n/unchanged-words";
import { ArrearsTable } from "./arrears-table";
import { DifferenceTable } from "./difference-table";
import { FollowerTable } from "./follower-table";
import styles from "./preview.module.css";
import { KeptPeople } from "./kept-people";
import { SampleTable, sampleKey, Sides } from "./sample-table";
import { SweepPart } from "./sweep-part";
import { TracePair } from "./trace-pair";
import { UseTable } from "./use-table";

/** What every part of a preview is shown with; the editor and the reviewer see the same parts. */
export interface PreviewPartProps {
  seen: Preview;
  language: Language;
  names: Names;
}

/** What changes in the words of the domain, or why nothing does. */
export function DifferencePart({ seen, language, names }: PreviewPartProps) {
  return (
    <div className={styles.parts}>
      {seen.unchanged !== null && <Strip tone="tint">{unchangedWords(seen.unchanged, language, names)}</Strip>}
      {seen.statement !== null && seen.unchanged === null && seen.differences.length === 0 && (
        <p className={styles.quiet}>{previewWords(language).noDifferences}</p>
      )}
      {seen.differences.length > 0 && (
        <DifferenceTable
          differences={seen.differences}
          language={language}
          words={editorWords(language)}
          names={names}
        />
      )}
    </div>
  );
}

interface PeoplePartProps extends PreviewPartProps {
  /** What may be done with a person. */
  actions?: (sample: Sample) => ReactNode;
  /** People of this kind are shown by the caller. */
  without?: Sample["who"]["kind"];
}

/** Sample persons before → after, each opening to both calculations side by side. */
export function PeoplePart({ seen, language, names, actions, without }: PeoplePartProps) {
  return (
    <>
      <p className={styles.quiet}>{monthsCompared(seen, language)}</p>
      <SampleTable
        samples={seen.samples.filter(({ who }) => who.kind !== without)}
        language={language}
        names={names}
        showsPlace={showsPlace(seen)}
        traceOf={(sample) => traceIn(seen, sample)}
        actions={actions}
      />
    </>
  );
}

/** The people kept with the draft, and somebody new. Only where there is a form: they are typed. */
export function KeptPart({ seen, language, names }: PreviewPartProps) {
  const kept = seen.samples.filter(({ who }) => who.kind === "kept");
  const option = (value: string, text: string) => ({ value, text });
  return (
    <KeptPeople
      results={kept.map((sample) => ({
        id: sampleKey(sample),
        sides: <Sides of={sample} language={language} />,
        trace: <TracePair {...sample} trace={traceIn(seen, sample)} language={language} names={names} />,
        on: sample.on,
        computed: computedYuan(sample),
      }))}
      facts={seen.asked}
      regions={seen.places.regions.map((code) => option(code, names.region(code)))}
      categories={seen.places.categories.map((code) => option(code, names.category(code)))}
    />
  );
}

function computedYuan({ after }: Sample): string | null {
  const amount = amountIn(after);
  return amount === null ? null : yuanText(amount);
}

/** Somebody made up, to be kept with the draft: name, place and the facts the rule asks for. */
export function keptCopyOf({ seen, language, names }: PreviewPartProps, sample: Sample): KeptFields {
  const { statement, asked } = seen;
  const isOwn = statement?.series.kind === "rule";
  const category = statement === null ? "" : lineOf(statement.series).category;
  return fieldsOfKept({
    id: "",
    name: sampleName(sample.who, language, names),
    person: factsAsked(sample.person, asked),
    region: isOwn ? "" : sample.region,
    category: isOwn && sample.category === category ? "" : sample.category,
    on: "",
  });
}

function monthsCompared({ basedOn: { month, against } }: Preview, language: Language): string {
  const words = previewWords(language);
  const after = monthName(month, language);
  return against === null ? words.samplesAt(after) : words.samplesAgainst(monthName(against, language), after);
}

/** Both calculations of one sample of a preview. */
export function traceIn({ registers, basedOn }: Preview, sample: Sample) {
  return traceOf(sample.before, sample.after, registers, basedOn.seq + 1);
}

/** People of figures, and of rules above their cities, are insured somewhere else than the line. */
export function showsPlace({ statement, samples }: Preview): boolean {
  return samples.some(({ region }) => region !== statement?.series.region) || statement?.series.kind === "parameter";
}

interface PicturePartProps extends PreviewPartProps {
  hrefOf: (over: SweepVariable) => string;
}

/** The amount over one variable. */
export function PicturePart({ seen, language, hrefOf }: PicturePartProps) {
  return <SweepPart sweeps={seen.sweeps} language={language} hrefOf={hrefOf} />;
}

/** What months already credited owe; nothing where the draft begins now or later. */
export function ArrearsPart({ seen, language, names }: PreviewPartProps) {
  if (seen.credited === null) return null;
  const { credited, samples } = seen;
  return (
    <ArrearsTable
      credited={credited}
      samples={samples}
      language={language}
      names={names}
      showsPlace={showsPlace(seen)}
    />
  );
}

/** Where else it is felt: the regions that inherit a rule, the rules that use a figure. */
export function ReachPart({ seen, language, names }: PreviewPartProps) {
  const words = editorWords(language);
  if (seen.statement?.series.kind === "parameter") {
    return <UseTable uses={seen.uses} language={language} names={names} words={words} />;
  }
  return <FollowerTable followers={seen.followers} language={language} names={names} words={words} />;
}
