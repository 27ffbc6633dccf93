import type { SweepVariable } from "@/lib/domain/effect/picture";
import { ArrearsTable } from "./arrears-table";
import { DifferencesSaid } from "./difference-part";
import { ReachTable } from "./reach-table";
import { SampleTable } from "./sample-table";
import { shownArrears } from "./shown-arrears";
import { shownPicture } from "./shown-chart";
import { shownDifferences } from "./shown-preview";
import { shownReach } from "./shown-reach";
import { shownPeople, type Said } from "./shown-samples";
import { SweepPart } from "./sweep-part";

/** What every part of a preview is shown with; the editor and the reviewer see the same parts. */
export type PreviewPartProps = Said;

/** What changes in the words of the domain, or why nothing does. */
export function DifferencePart(props: PreviewPartProps) {
  return <DifferencesSaid shown={shownDifferences(props)} language={props.language} />;
}

/** Sample persons before → after, each opening to both calculations side by side. */
export function PeoplePart(props: PreviewPartProps) {
  return <SampleTable shown={shownPeople(props, true)} language={props.language} />;
}

interface PicturePartProps extends PreviewPartProps {
  hrefOf: (over: SweepVariable) => string;
}

/** The amount over one variable. */
export function PicturePart({ seen, language, hrefOf }: PicturePartProps) {
  return <SweepPart shown={shownPicture(seen.sweeps, language, hrefOf)} language={language} />;
}

/** What months already credited owe; nothing where the draft begins now or later. */
export function ArrearsPart(props: PreviewPartProps) {
  const shown = shownArrears(props);
  return shown === null ? null : <ArrearsTable shown={shown} language={props.language} />;
}

/** Where else it is felt: the regions that inherit a rule, the rules that use a figure. */
export function ReachPart(props: PreviewPartProps) {
  return <ReachTable shown={shownReach(props)} language={props.language} />;
}
