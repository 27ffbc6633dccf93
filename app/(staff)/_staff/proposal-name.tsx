import { ChineseInside } from "@/components/public/part/chinese-inside";
import Link from "next/link";
import type { ProposalRow } from "@/lib/data/reading/proposal-rows";
import { statementOf } from "@/lib/domain/editorial/statement";
import type { DraftItem } from "@/lib/domain/draft/schema";
import { LANGUAGES, type Language } from "@/lib/i18n/core/language";
import { staffWords } from "@/lib/i18n/staff/words";
import type { Snapshot } from "@/lib/register/snapshot";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffNames } from "./names";
import { staffPage, type Published } from "./page";
import { statementWords } from "@/lib/i18n/staff/statement";
import styles from "./staff.module.css";
import { beforeInWords } from "./before";

/** A proposal in a list: what it is called and what it would change, so that two drafts about one line can be told apart. */
export async function ProposalName({ row, href }: { row: ProposalRow; href: string }) {
  const page = await staffPage();
  const { language } = page;
  const change = changeOf(row, page);
  return (
    <>
      <Link href={href} prefetch={false}>
        <ChineseInside text={titleOf(row, page)} language={language} />
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
export function titleOf({ title, doc }: ProposalRow, { snapshot, language }: Published): string {
  const [item, ...others] = doc?.items ?? [];
  if (item === undefined || others.length > 0) return title;
  const generated = LANGUAGES.some((each) => titleOfItem(item, snapshot, each) === title);
  return generated ? titleOfItem(item, snapshot, language) : title;
}

function titleOfItem(item: DraftItem, snapshot: Snapshot, language: Language): string {
  return `${staffNames(snapshot, language).item(item)} ${staffWords(language).kind[item.kind]}`;
}

/** Before → after and the months of the only item; of several their number; null where nothing can be read yet. */
function changeOf({ doc }: ProposalRow, page: Published): string | null {
  const { snapshot, language, names } = page;
  const [item, ...others] = doc?.items ?? [];
  if (item === undefined) return null;
  if (others.length > 0) return staffWords(language).proposals.items(others.length + 1);
  const { statement } = statementOf(item, snapshot.today());
  if (statement === null) return null;
  const before = beforeInWords(statement, null, page);
  const change = [before, statementWords(statement, language, names)].filter((each) => each !== null).join(" → ");
  return `${change} · ${monthsInWords(statement.from, statement.to, language)}`;
}
