/** What stands in one place only: the moment a page takes its snapshot, and how a file of another folder is spelled. */
import type { Source } from "./measures";

/** The register's room and the frames of an answer take the current snapshot; everything else is handed one, so that no page speaks of two registers. */
const TAKES_A_SNAPSHOT = [
  /^lib\/register\//,
  /^lib\/http\/api\/data\.ts$/,
  /^app\/\(public\)\/edge\/public-page\.tsx$/,
  /^app\/\(staff\)\/_staff\/page\.ts$/,
];

/** What is served; tools and the seed bring a register of their own. */
const SERVED = /^(?:app|lib|components)\/(?!.*\.test\.tsx?$)/;

/** One sentence for each place that reaches past its door. */
export function pastTheDoor({ file, text }: Pick<Source, "file" | "text">): string[] {
  if (!SERVED.test(file)) return [];
  const takes = /\bregister\.(?:current|peek)\(\)/.test(text) && !TAKES_A_SNAPSHOT.some((room) => room.test(file));
  const climbs = /(?:from|import) ["']\.\.\//.test(text);
  return [
    ...(takes ? [`${file}: takes a snapshot of its own: get it from the page`] : []),
    ...(climbs ? [`${file}: "../": write "./" inside the folder and "@/" outside`] : []),
  ];
}
