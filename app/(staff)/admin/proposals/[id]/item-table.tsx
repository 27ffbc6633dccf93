import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { ProposalFile } from "@/lib/data/reading/proposals";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { statementOf } from "@/lib/domain/editorial/statement";
import { monthsInWords } from "@/lib/i18n/staff/months";
import { staffPage } from "@/app/(staff)/_staff/page";
import { statementWords } from "@/lib/i18n/staff/statement";
import { Strip } from "@/components/ui/strip";

interface ItemTableProps {
  file: ProposalFile;
  doc: DraftDoc;
  mayEdit: boolean;
}

/** What the draft would say, one row an item, as far as it can be read already. */
export async function ItemTable({ file, doc, mayEdit }: ItemTableProps) {
  const { words, language, snapshot, names } = await staffPage();
  const w = words.proposal;
  if (doc.items.length === 0) return <Strip>{w.nothing}</Strip>;
  return (
    <section>
      <h2>{w.items}</h2>
      <Table caption={w.items} head={[w.item, w.op, w.month, words.series.value, w.edit]}>
        {doc.items.map((item) => {
          const { statement } = statementOf(item, snapshot.today());
          return (
            <tr key={item.id} data-row>
              <th scope="row" data-label={w.item}>
                <Link href={`/admin/proposals/${file.id}/items/${item.id}`} prefetch={false}>
                  {names.item(item)}
                </Link>
              </th>
              <td data-label={w.op}>{words.kind[item.kind]}</td>
              <td data-label={w.month}>
                {statement ? monthsInWords(statement.from, statement.to, language) : item.from || w.untitled}
              </td>
              <td data-label={words.series.value}>{statement ? statementWords(statement, language, names) : "—"}</td>
              <td data-label={w.edit}>
                <Link href={`/admin/proposals/${file.id}/items/${item.id}`} prefetch={false}>
                  {mayEdit ? w.edit : w.view}
                </Link>
              </td>
            </tr>
          );
        })}
      </Table>
    </section>
  );
}
