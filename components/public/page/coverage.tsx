import type { ProvinceCoverage } from "@/lib/domain/reading/coverage";
import { VERIFICATION_LEVELS } from "@/lib/domain/rule/verification";
import { TRUST_WORDS, byNameIn, nameIn } from "@/lib/i18n/core/names";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";
import { MARKS } from "@/lib/i18n/core/punctuation";

export interface CoverageAnswer {
  readonly provinces: readonly ProvinceCoverage[];
}

/** `/coverage`: where there is an answer, how well the rules are known, where the gaps are. */
export function CoveragePage({ answer, frame }: { readonly answer: CoverageAnswer; readonly frame: Frame }) {
  const words = publicWords(frame.language).coverage;
  const byName = byNameIn(frame.language);
  const provinces = [...answer.provinces].sort((a, b) => byName(a.province, b.province));
  const [answered, silent, gaps] = provinces.reduce(
    ([known, unknown, lacking], each) => [
      known + each.share.answered,
      unknown + each.silent.length,
      lacking + each.gaps.length,
    ],
    [0, 0, 0],
  );
  const comma = MARKS[frame.language].listed;
  return (
    <Page frame={frame} title={words.title} crumbs={[{ name: words.title, path: "/coverage" }]}>
      <h1>{words.title}</h1>
      <p className="lead">{words.intro(answered, silent, gaps)}</p>
      <p>{words.gapsNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.province}</th>
            <th scope="col">{words.answered}</th>
            <th scope="col">{words.silent}</th>
            <th scope="col">{words.levels}</th>
            <th scope="col">{words.missing}</th>
          </tr>
        </thead>
        <tbody>
          {provinces.map(({ province, share, levels, silent: unknown, gaps: lacking }) => (
            <tr key={province.code}>
              <th scope="row">
                <a href={to(frame, `/r/${province.code}`)}>{nameIn(frame.language, province)}</a>
              </th>
              <td data-label={words.answered}>
                {share.answered}/{share.total}
              </td>
              <td data-label={words.silent}>{unknown.length}</td>
              <td data-label={words.levels}>
                {VERIFICATION_LEVELS.filter((level) => levels[level] > 0)
                  .map((level) => `${TRUST_WORDS[level].tag[frame.language]} ${levels[level]}`)
                  .join(comma)}
              </td>
              <td data-label={words.missing} className="note">
                {lacking.length === 0
                  ? words.complete
                  : lacking.map((region) => nameIn(frame.language, region)).join(comma)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
