import type { ReactNode } from "react";
import styles from "./staff.module.css";

/** Nothing to list: says what is missing and the way to start. */
export function Empty({ children, then }: { children: ReactNode; then?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {then}
    </div>
  );
}
