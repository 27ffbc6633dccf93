import { Strip } from "@/components/ui/strip";
import { PageHead } from "./page-head";
import { scopeOf } from "./scope";
import { staffPage } from "./page";
import { MARKS } from "@/lib/i18n/core/punctuation";

/** Not for this person, drawn where a page calls `forbidden()`: says what they may, and who may instead. */
export async function Refused({ who }: { who: readonly string[] }) {
  const { words, language, actor, names } = await staffPage();
  return (
    <>
      <title>{words.forbidden.title}</title>
      <PageHead title={words.forbidden.title} />
      <Strip tone="bad">{words.forbidden.body(who.join(MARKS[language].listed))}</Strip>
      <p>{words.forbidden.scope(scopeOf(actor, language, names))}</p>
    </>
  );
}
