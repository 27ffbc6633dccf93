import Link from "next/link";
import type { ReactNode } from "react";
import { requireSession } from "@/lib/auth/current-session";
import { env } from "@/lib/env";
import { staffLook } from "../look";
import { scopeOf } from "../places";
import { AccountMenu } from "./account-menu";
import styles from "./layout.module.css";
import { LeaveGuard } from "./leave-guard";
import { LeftForms } from "./left-forms";
import { MainNav } from "./main-nav";
import { navEntries } from "./nav-entries";
import { Shortcuts } from "./shortcuts";

/** The frame of every editors' page: where one can go at the left, who one is at the top. Not a guard: each page asks for itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const session = await requireSession();
  const { words, language } = await staffLook();
  const entries = navEntries(session.actor, words);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.skip}
      </a>
      {env.HUARU_DEMO && (
        <aside className={styles.demo} aria-label={words.productLong}>
          {words.demo}
        </aside>
      )}
      <header className={styles.top}>
        <Link href="/admin" className={styles.product} prefetch={false}>
          {words.productLong}
        </Link>
        <p className={styles.scope}>{scopeOf(session.actor, words, language)}</p>
        <Shortcuts
          entries={entries}
          open={words.frame.palette}
          finder={{ title: words.frame.palette, placeholder: words.keys.placeholder, nothing: words.keys.nothing }}
          keys={{ title: words.keys.title, close: words.keys.close, off: words.keys.off, list: words.keys.list }}
        />
        <AccountMenu name={session.actor.name} words={words} language={language} />
      </header>
      <MainNav entries={entries} label={words.frame.nav} menu={words.frame.menu} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <LeftForms userId={session.userId} language={language} />
        <LeaveGuard language={language} />
        {children}
      </main>
    </div>
  );
}
