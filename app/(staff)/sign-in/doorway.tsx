import type { ReactNode } from "react";
import { staffLook } from "@/app/(staff)/_staff/look";
import styles from "./doorway.module.css";
import { LanguageLink } from "./language-link";

interface DoorwayProps {
  title: string;
  /** This page's own path and query, to come back to in the other language. */
  back: string;
  demo?: boolean;
  children: ReactNode;
}

/** A page in front of the door: one narrow sheet with the product's name, the language link and one task. */
export async function Doorway({ title, back, demo = false, children }: DoorwayProps) {
  const { words, language } = await staffLook();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <>
      {demo && (
        <aside className={styles.demo} aria-label={words.productLong}>
          {words.demo}
        </aside>
      )}
      <main className={styles.sheet}>
        <p className={styles.product}>
          <span>{words.productLong}</span>
          <LanguageLink
            href={`/sign-in/language?to=${other}&back=${encodeURIComponent(back)}`}
            language={other}
            text={words.frame.otherLanguage}
          />
        </p>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
