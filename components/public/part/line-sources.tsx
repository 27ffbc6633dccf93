import type { RuleUsed } from "@/lib/domain/register/resolution";
import { lineName } from "@/lib/i18n/core/names";
import { publicWords } from "@/lib/i18n/public/words";
import type { Frame } from "./frame";
import { RuleNote } from "./rule-note";
import { SourceList } from "./source-note";

interface LineSourcesProps {
  readonly frame: Frame;
  readonly lines: readonly { readonly code: string; readonly rule: RuleUsed | null }[];
}

/** What the separate lines rest on: no figure without its source, and theirs is seldom that of the credit. */
export function LineSources({ frame, lines }: LineSourcesProps) {
  const words = publicWords(frame.language).source;
  return lines.map(({ code, rule }, at) =>
    rule === null ? null : (
      <section key={code} aria-labelledby={`line-${at}`}>
        <h2 id={`line-${at}`}>{words.of(lineName(code, frame.language))}</h2>
        <RuleNote frame={frame} rule={rule} />
        <SourceList frame={frame} citations={rule.payload.citations} verification={rule.payload.verification} />
      </section>
    ),
  );
}
