import { ChineseInside } from "./chinese-inside";
import { encode } from "uqr";
import { publicWords } from "@/lib/i18n/public/words";
import type { Frame } from "./frame";

interface ShareBlockProps {
  readonly frame: Frame;
  /** One sentence with figure, source and day, without the address. */
  readonly sentence: string;
  /** Absolute. */
  readonly address: string;
}

/** A sentence to pass on, and the address as a code: both printed with the page. */
export function ShareBlock({ frame, sentence, address }: ShareBlockProps) {
  const words = publicWords(frame.language).share;
  return (
    <section className="share" aria-labelledby="share">
      <h2 id="share">{words.heading}</h2>
      <div className="share-row">
        <p className="copy">
          <ChineseInside text={sentence} language={frame.language} /> {address}
        </p>
        <QrCode text={address} label={words.code} />
      </div>
    </section>
  );
}

/** A QR code at level M as one path: modules of one unit, rows merged into runs. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const path = data
    .flatMap((row, y) => runsIn(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join("");
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function runsIn(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
