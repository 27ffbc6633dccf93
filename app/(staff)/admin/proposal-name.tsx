import { ChineseInside } from "@/components/public/part/chinese-inside";
import Link from "next/link";
import type { ProposalRow } from "@/lib/data/reading/proposal-rows";
import { statementOf } from "@/lib/domain/editorial/statement";
import type { DraftItem } from "@/lib/domain/draft/schema";
import type { Language } from "@/lib/i18n/core/language";
import { LANGUAGES } from "@/lib/i18n/core/language";
import { staffWords } from "@/lib/i18n/staff/words";
import { register } from "@/lib/register/register";
import { monthsInWords } from "../months";
import { seriesName } from "../series-name";
import { staffLook } from "../look";
import { statementWords } from "../statement-words";
import styles from "../staff.module.css";
import { beforeInWords } from "./review/[revision]/before";

/** A proposal in a list: what it is called and what it would change, so that two drafts about one line can be told apart. */
export async function ProposalName({ row, href }: { row: ProposalRow; href: string }) {
  const { language } = await staffLook();
  const change = changeOf(row, language);
  return (
    <>
      <Link href={href} prefetch={false}>
        <ChineseInside text={titleOf(row, language)} language={language} />
      </Link>
      {change !== null && (
        <span className={styles.change}>
          <ChineseInside text={change} language={language} />
        </span>
      )}
    </>
  );
}

/** The title in the reader's language where nobody has given it one of its own. */
export function titleOf({ title, doc }: ProposalRow, language: Language): string {
  const [item, ...others] = doc?.items ?? [];
  if (item === undefined || others.length > 0) return title;
  const generated = LANGUAGES.some((each) => titleOfItem(item, each) === title);
  return generated ? titleOfItem(item, language) : title;
}

function titleOfItem({ seriesKind: kind, region, key, kind: deed }: DraftItem, language: Language): string {
  return `${seriesName({ kind, region, key }, language)} ${staffWords(language).kind[deed]}`;
}

/** Before → after and the months of the only item; of several their number; null where nothing can be read yet. */
function changeOf({ doc }: ProposalRow, language: Language): string | null {
  const [item, ...others] = doc?.items ?? [];
  if (item === undefined) return null;
  if (others.length > 0) return staffWords(language).proposals.items(others.length + 1);
  const { statement } = statementOf(item, register.current().today());
  if (statement === null) return null;
  const before = beforeInWords(statement, null, language);
  const change = [before, statementWords(statement, language)].filter((each) => each !== null).join(" → ");
  return `${change} · ${monthsInWords(statement.from, statement.to, language)}`;
}
