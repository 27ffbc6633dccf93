import type { OutlineBand } from "@/lib/domain/reading/outline";
import { bandName, bandValueWords } from "@/lib/i18n/rule/outline";
import { publicWords } from "@/lib/i18n/public/words";
import type { Frame } from "./frame";

/** One row a band: in words, what it pays, and how the source prints it. */
export function BandTable({ frame, bands }: { readonly frame: Frame; readonly bands: readonly OutlineBand[] }) {
  const words = publicWords(frame.language).bands;
  return (
    <table id="bands">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col" className="num">
            {words.value}
          </th>
          <th scope="col">{words.printed}</th>
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => (
          <tr key={bandName(band, frame.language)}>
            <th scope="row">{bandName(band, frame.language)}</th>
            <td className="num">{bandValueWords(band.value, frame.language)}</td>
            <td data-label={words.printed} lang="zh-CN">
              {band.printed === null || band.printed === "" ? "—" : band.printed}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
