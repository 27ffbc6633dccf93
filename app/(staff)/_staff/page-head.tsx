import type { ReactNode } from "react";
import styles from "./staff.module.css";

/** The page's one heading, and beside it what can be done here. */
export function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  );
}
