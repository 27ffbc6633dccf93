import { Table } from "@/components/ui/table";
import { revisionStatements, type RevisionStatements } from "@/lib/data/reading/revisions";
import type { SealedItem, SealedRevision } from "@/lib/data/reading/revisions";
import { canonicalJson } from "@/lib/domain/value/canonical-json";
import { seriesId } from "@/lib/domain/register/series";
import type { Language } from "@/lib/i18n/core/language";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffPage } from "@/app/(staff)/_staff/page";
import type { Names } from "@/lib/i18n/core/names";
import { statementWords } from "@/lib/i18n/staff/statement";

/** What changed since the revision before, so that a second reading need not be a whole one. Nothing for a first revision. */
export async function SincePrevious({ sealed }: { sealed: SealedRevision }) {
  const { words, language, names } = await staffPage();
  const w = takeBackWords(language);
  const previous = sealed.proposal.revisions.find((row) => row.no === sealed.revision.no - 1);
  if (previous === undefined) return null;
  const rows = changesBetween(await revisionStatements(previous.id), sealed);
  const title = w.sincePrevious(previous.no);
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{w.sameAsPrevious(previous.no)}</p>
      ) : (
        <Table caption={title} head={[words.proposal.item, words.review.before, words.review.after]}>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key} data-row>
              <th scope="row" data-label={words.proposal.item}>
                {name === null ? w.noteChanged : names.series(name)}
              </th>
              <td data-label={words.review.before}>{said(before, language, names) ?? w.wasAbsent}</td>
              <td data-label={words.review.after}>{said(after, language, names) ?? w.wasAbsent}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

interface Row {
  readonly key: string;
  /** Null for the public note. */
  readonly name: SealedItem["series"] | null;
  readonly before: SealedItem | string | null;
  readonly after: SealedItem | string | null;
}

function said(what: SealedItem | string | null, language: Language, names: Names): string | null {
  if (what === null || typeof what === "string") return what;
  const reason = what.reason === null ? "" : ` · ${what.reason}`;
  return `${monthsInWords(what.from, what.to, language)} · ${statementWords(what, language, names)}${reason}`;
}

/** Items are the same one when they speak of the same line in the same place of its order. */
function changesBetween(before: RevisionStatements, after: SealedRevision): Row[] {
  const old = new Map(keyed(before.items));
  const now = new Map(keyed(after.items));
  const rows = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Row[] => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    const name = (is ?? was)?.series ?? null;
    return was !== null && is !== null && content(was) === content(is) ? [] : [{ key, name, before: was, after: is }];
  });
  if (before.publicNote === after.publicNote) return rows;
  return [{ key: "note", name: null, before: before.publicNote, after: after.publicNote }, ...rows];
}

function keyed(items: readonly SealedItem[]): [string, SealedItem][] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const id = seriesId(item.series);
    const no = seen.get(id) ?? 0;
    seen.set(id, no + 1);
    return [`${id} ${no}`, item];
  });
}

function content({ itemId: _, ...rest }: SealedItem): string {
  return canonicalJson(rest);
}
