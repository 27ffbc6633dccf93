import { Table } from "@/components/ui/table";
import { categoryName, placeName } from "@/app/(staff)/places";
import type { Preview } from "@/lib/domain/preview";
import { amountOrState } from "@/app/(staff)/amount-or-state";
import { staffPage } from "@/app/(staff)/staff-page";
import styles from "@/app/(staff)/staff.module.css";

const MOST = 60;

/** The regions that move with it: followers of a rule, users of a figure. */
export async function ComparedRegions({ comparison }: { comparison: Preview }) {
  const { words, language } = await staffPage();
  const w = words.review;
  const followers = comparison.followers.filter((follower) => follower.standing === "inherits");
  const uses = comparison.uses.filter((use) => use.isChanged);
  if (followers.length + uses.length === 0) return null;
  const rows = [
    ...followers.map((follower) => ({ ...follower, name: placeName(follower.region, language) })),
    ...uses.map((use) => ({
      ...use,
      name: `${placeName(use.region, language)} · ${categoryName(use.category, language)}`,
    })),
  ];
  return (
    <section>
      <h4>{w.followers}</h4>
      <p>{w.followersCount(rows.length)}</p>
      <details>
        <summary>{words.proposal.view}</summary>
        <Table caption={w.followers} head={[words.rules.region, w.before, w.after]}>
          {rows.slice(0, MOST).map((row) => (
            <tr key={row.name}>
              <th scope="row" data-label={words.rules.region}>
                {row.name}
              </th>
              <td data-label={w.before} className={styles.number}>
                {amountOrState(row.before, language)}
              </td>
              <td data-label={w.after} className={styles.number}>
                {amountOrState(row.after, language)}
              </td>
            </tr>
          ))}
        </Table>
      </details>
    </section>
  );
}
