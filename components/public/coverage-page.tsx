import type { ProvinceCoverage } from "@/lib/domain/coverage";
import { VERIFICATION_LEVELS } from "@/lib/domain/verification";
import { TRUST_WORDS } from "@/lib/i18n/name-words";
import { publicWords } from "@/lib/i18n/public-words";
import { byNameIn, nameIn } from "@/lib/i18n/region-label";
import { type Frame, to } from "./frame";
import { Page } from "./page";

export interface CoverageAnswer {
  readonly provinces: readonly ProvinceCoverage[];
}

/** `/coverage`: what is recorded, how well it is known, where the gaps are. */
export function CoveragePage({ answer, frame }: { readonly answer: CoverageAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language).coverage;
  const byName = byNameIn(frame.language);
  const provinces = [...answer.provinces].sort((a, b) => byName(a.province, b.province));
  const [recorded, total] = provinces.reduce(
    ([some, all], { share }) => [some + share.recorded, all + share.total],
    [0, 0],
  );
  const comma = frame.language === "en" ? ", " : "、";
  return (
    <Page frame={frame} title={words.title} crumbs={[{ name: words.title, path: "/coverage" }]}>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro(recorded, total)}</p>
      <p>{words.gapsNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.province}</th>
            <th scope="col">{words.recorded}</th>
            <th scope="col">{words.levels}</th>
            <th scope="col">{words.missing}</th>
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ province, share, levels, gaps }) => (
            <tr key={province.code}>
              <th scope="row">
                <a href={to(frame, `/r/${province.code}`)}>{nameIn(frame.language, province)}</a>
              </th>
              <td data-label={words.recorded}>
                {share.recorded}/{share.total}
              </td>
              <td data-label={words.levels}>
                {VERIFICATION_LEVELS.filter((level) => levels[level] > 0)
                  .map((level) => `${TRUST_WORDS[level].tag[frame.language]} ${levels[level]}`)
                  .join(comma)}
              </td>
              <td data-label={words.missing} className="note">
                {gaps.length === 0 ? words.complete : gaps.map((region) => nameIn(frame.language, region)).join(comma)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
