import type { Share } from "@/lib/domain/reading/coverage";
import { PROVINCES } from "@/lib/i18n/core/province-name";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "./frame";

/** 34 equal tiles in the order of a schematic; a two-column list where eight do not fit. Draws no border and no outline. */
export function ProvinceGrid({
  frame,
  shares,
}: {
  readonly frame: Frame;
  readonly shares: ReadonlyMap<string, Share>;
}) {
  const words = publicWords(frame.language).grid;
  return (
    <figure className="province-grid">
      <ul>
        {PROVINCES.map(({ code, short, tile: [column, row], outside }) => {
          const share = shares.get(code) ?? { answered: 0, total: 0 };
          return (
            <li
              key={code}
              className={`col-${column} row-${row} ${outside === true ? "outside" : `scale-${scaleOf(share)}`}`}
            >
              <a href={to(frame, `/r/${code}`)}>
                <strong>{short[frame.language]}</strong>
                <span className="share">
                  {outside === true ? words.notApplicable : words.share(share.answered, share.total)}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <figcaption>
        {words.legend}{" "}
        <span className="drawn">
          {words.shades} {words.caption}
        </span>
      </figcaption>
    </figure>
  );
}

function scaleOf({ answered, total }: Share): 0 | 1 | 2 | 3 | 4 {
  if (answered === 0 || total === 0) return 0;
  if (answered === total) return 4;
  const share = answered / total;
  if (share > 0.5) return 3;
  return share > 0.2 ? 2 : 1;
}
