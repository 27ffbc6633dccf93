"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import styles from "./main-nav.module.css";
import type { NavEntry } from "./nav-entries";

interface MainNavProps {
  entries: readonly NavEntry[];
  label: string;
  menu: string;
}

function isHere(path: string, href: string): boolean {
  return href === "/admin" ? path === href : path === href || path.startsWith(`${href}/`);
}

/** The places at the left; behind one button where there is no room for them. */
export function MainNav({ entries, label, menu }: MainNavProps) {
  const path = usePathname();
  const links = entries.map(({ href, text }) => (
    <li key={href}>
      <Link href={href} prefetch={false} aria-current={isHere(path, href) ? "page" : undefined}>
        {text}
      </Link>
    </li>
  ));
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.wide}>{links}</ul>
      <details className={styles.narrow} key={path}>
        <summary>{menu}</summary>
        <ul>{links}</ul>
      </details>
    </nav>
  );
}
