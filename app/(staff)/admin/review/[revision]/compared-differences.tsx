import { Strip } from "@/components/ui/strip";
import { Table } from "@/components/ui/table";
import type { Preview } from "@/lib/domain/preview";
import { differenceLine } from "@/lib/i18n/difference-words";
import { namesIn } from "@/lib/i18n/name-words";
import { unchangedWords } from "@/lib/i18n/unchanged-words";
import { staffPage } from "@/app/(staff)/staff-page";

/** What changes, field by field in the words of the domain; or why nothing does. */
export async function ComparedDifferences({ comparison }: { comparison: Preview }) {
  const { words, language, snapshot } = await staffPage();
  const names = namesIn(snapshot, language);
  const w = words.review;
  const lines = comparison.differences.map((difference) => differenceLine(difference, language, names));
  return (
    <>
      {comparison.unchanged && <Strip tone="tint">{unchangedWords(comparison.unchanged, language, names)}</Strip>}
      {lines.length > 0 && (
        <Table caption={w.whatChanges} head={[w.field, w.before, w.after]}>
          {lines.map(({ what, before, after, by }) => (
            <tr key={`${what} ${before ?? ""} ${after ?? ""}`}>
              <th scope="row" data-label={w.field}>
                {what}
              </th>
              <td data-label={w.before}>{before ?? "—"}</td>
              <td data-label={w.after}>
                {after ?? w.withdrawn}
                {by !== "" && ` (${by})`}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
