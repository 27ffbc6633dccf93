import type { ReactNode } from "react";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { staffLook } from "./look";
import styles from "./staff.module.css";

/** The page's one heading, and beside it what can be done here. */
export async function PageHead({ title, children }: { title: string; children?: ReactNode }) {
  const { language } = await staffLook();
  return (
    <div className={styles.head}>
      <h1>
        <ChineseInside text={title} language={language} />
      </h1>
      {children && <div className={styles.buttons}>{children}</div>}
    </div>
  );
}
