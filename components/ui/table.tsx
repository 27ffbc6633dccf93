import type { ReactNode } from "react";
import styles from "./table.module.css";

interface TableProps {
  /** Names the table for everybody; hidden from view when the heading above says the same. */
  caption: string;
  captionHidden?: boolean;
  head: readonly string[];
  children: ReactNode;
  /** Rows stack on a phone; needs `data-label` on each cell. Default yes. */
  stacks?: boolean;
}

/** A real table on paper: thin rules, no zebra, heads on the warm ground. Scrolls by keyboard when it is too wide. */
export function Table({ caption, captionHidden = true, head, children, stacks = true }: TableProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={`${styles.table ?? ""} ${stacks ? (styles.stacks ?? "") : ""}`}>
        <caption className={captionHidden ? styles.hidden : styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col" key={cell}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
