import Link from "next/link";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { staffPage } from "@/app/(staff)/_staff/page";
import { scopeOf } from "@/app/(staff)/_staff/scope";
import { AccountMenu } from "@/app/(staff)/_frame/account-menu";
import styles from "./layout.module.css";
import { LeaveGuard } from "@/app/(staff)/_frame/leave-guard";
import { LeftForms } from "@/app/(staff)/_frame/left-forms";
import { MainNav } from "@/app/(staff)/_frame/main-nav";
import { navEntries } from "@/app/(staff)/_frame/nav-entries";
import { Shortcuts } from "@/app/(staff)/_frame/shortcuts";

/** The frame of every editors' page: where one can go at the left, who one is at the top. Not a guard: each page asks for itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { session, actor, words, language, names } = await staffPage();
  const entries = navEntries(actor, words);
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
        <p className={styles.scope}>{scopeOf(actor, language, names)}</p>
        <Shortcuts
          entries={entries}
          open={words.frame.palette}
          finder={{ title: words.frame.palette, placeholder: words.keys.placeholder, nothing: words.keys.nothing }}
          keys={{ title: words.keys.title, close: words.keys.close, off: words.keys.off, list: words.keys.list }}
        />
        <AccountMenu name={actor.name} words={words} language={language} />
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
