import { Strip } from "@/components/ui/strip";
import { PageHead } from "./page-head";
import { scopeOf } from "./places";
import { staffPage } from "./staff-page";

/** Not for this person, drawn where a page calls `forbidden()`: says what they may, and who may instead. */
export async function Refused({ who }: { who: readonly string[] }) {
  const { words, language, actor } = await staffPage();
  return (
    <>
      <title>{words.forbidden.title}</title>
      <PageHead title={words.forbidden.title} />
      <Strip tone="bad">{words.forbidden.body(who.join(language === "en" ? ", " : "、"))}</Strip>
      <p>{words.forbidden.scope(scopeOf(actor, words, language))}</p>
    </>
  );
}
