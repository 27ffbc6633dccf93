import { seriesOfItem } from "@/lib/domain/editorial/statement";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import * as z from "zod";
import type { KnownCategory } from "@/components/editor/form/form-side";
import { Strip } from "@/components/ui/strip";
import { proposalFile } from "@/lib/data/reading/proposals";
import { childCategories } from "@/lib/domain/place/category";
import { creditMonthSchema } from "@/lib/domain/value/civil.schema";
import type { Months } from "@/lib/domain/rule/difference";
import type { PublishedItem } from "@/lib/domain/register/item";
import { openActs, whyNot } from "@/lib/domain/editorial/act";
import { seriesId, type SeriesRef } from "@/lib/domain/register/series";
import { timeline } from "@/lib/domain/register/timeline";
import { sweepField } from "@/lib/http/form/draft-body";
import { editorWords } from "@/lib/i18n/editor/words";
import { SEVERITY_WORDS } from "@/lib/i18n/editor/issue";
import type { Language } from "@/lib/i18n/core/language";
import type { Names } from "@/lib/i18n/core/names";
import { MARKS } from "@/lib/i18n/core/punctuation";
import type { Snapshot } from "@/lib/register/snapshot";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { statementWords } from "@/lib/i18n/staff/statement";
import { one, staffPage, type PageProps, type Published } from "@/app/(staff)/_staff/page";
import { FileStrips } from "./file-strips";
import { ItemEditor } from "./item-editor";
import { shownItem } from "./shown-item";
import { staffWords } from "@/lib/i18n/staff/words";

type ItemPageProps = PageProps<{ id: string; item: string }>;

async function readItem({ params }: ItemPageProps) {
  const { id, item: itemId } = await params;
  const page = await staffPage();
  const file = z.uuid().safeParse(id).success ? await proposalFile(id, page.actor) : null;
  const item = file?.draft?.doc.items.find((each) => each.id === itemId) ?? null;
  return { ...page, file, item };
}

export async function generateMetadata(props: ItemPageProps): Promise<Metadata> {
  const { item, names, words } = await readItem(props);
  return { title: item === null ? words.missing.title : names.item(item) };
}

export default async function ItemPage(props: ItemPageProps) {
  const { file, item, actor, snapshot, language, names, words: staff } = await readItem(props);
  if (file === null) notFound();
  const words = editorWords(language);
  const back = <Link href={`/admin/proposals/${file.id}`}>{words.backToProposal}</Link>;
  if (file.draft === null) {
    return (
      <>
        <PageHead title={file.title} />
        <Strip>{words.locked}</Strip>
        <p>{back}</p>
      </>
    );
  }
  if (item === null) notFound();
  const { doc, lockVersion, savedAt } = file.draft;
  const standing = { ...file.standing, regions: [...file.regions, item.region] };
  const editable = whyNot("save", standing, actor) === null;
  const mayEdit = openActs(standing, actor, snapshot.regions).has("save");
  const query = await props.searchParams;
  const month = creditMonthSchema.safeParse(one(query, "on"));
  const against = creditMonthSchema.safeParse(one(query, "with"));
  const over = sweepField.safeParse(one(query, "over"));
  const shown = shownItem({
    snapshot,
    language,
    names,
    proposalId: file.id,
    doc,
    itemId: item.id,
    month: month.success ? month.data : null,
    against: against.success ? against.data : null,
    over: over.success ? over.data : null,
  });
  const title = `${names.item(item)} · ${staff.kind[item.kind]}`;
  return (
    <>
      <PageHead title={title}>{back}</PageHead>
      {editable && !mayEdit && <Strip>{words.readOnly}</Strip>}
      <FileStrips file={file} />
      <ItemEditor
        userId={actor.userId}
        title={title}
        proposalId={file.id}
        itemId={item.id}
        language={language}
        today={snapshot.today()}
        saved={{ doc, lockVersion, savedAt }}
        shown={shown}
        severityWords={severityWordsIn(language)}
        targets={targetsOf({ snapshot, language, names }, seriesOfItem(item))}
        readOnly={!mayEdit}
        categories={knownCategories(snapshot, names)}
      />
    </>
  );
}

function severityWordsIn(language: Language) {
  return {
    error: SEVERITY_WORDS.error[language],
    warning: SEVERITY_WORDS.warning[language],
    note: SEVERITY_WORDS.note[language],
  };
}

/** The tree of categories, parents before their children. */
function knownCategories({ categories }: Snapshot, names: Names): KnownCategory[] {
  const below = (code: string, level: number): KnownCategory[] => [
    { code, name: names.category(code), level },
    ...childCategories(code, categories).flatMap((child) => below(child, level + 1)),
  ];
  return [...categories.values()].filter(({ parentCode }) => parentCode === null).flatMap(({ code }) => below(code, 0));
}

/** What was said of the line, newest months first, with what it says: first for the months it still decides, then what others cover. */
function targetsOf({ snapshot, language, names }: Published, series: SeriesRef | null) {
  const items = (series && snapshot.itemsBySeries.get(seriesId(series))) ?? [];
  const pieces = timeline(items, snapshot.seq).toReversed();
  const covered = items.filter(({ itemId }) => pieces.every(({ item }) => item.itemId !== itemId)).toReversed();
  const said = (months: Months, item: PublishedItem) => {
    const { colon } = MARKS[language];
    const number = staffWords(language).series.publicationNo(item.seq);
    return {
      value: item.itemId,
      text: `${monthsInWords(months.from, months.to, language)}${colon}${statementWords(item, language, names)} · ${number}`,
    };
  };
  const all = [...pieces.map((piece) => said(piece, piece.item)), ...covered.map((item) => said(item, item))];
  return all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
}
