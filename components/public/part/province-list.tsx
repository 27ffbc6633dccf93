import { PROVINCES } from "@/lib/i18n/core/province-name";
import { type Frame, to } from "./frame";

/** The provinces as plain links, by pinyin: where a grid would be too much. */
export function ProvinceList({ frame }: { readonly frame: Frame }) {
  return (
    <ul className="province-list">
      {PROVINCES.map(({ code, short }) => (
        <li key={code}>
          <a href={to(frame, `/r/${code}`)}>{short[frame.language]}</a>
        </li>
      ))}
    </ul>
  );
}
