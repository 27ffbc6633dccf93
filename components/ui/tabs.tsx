import Link from "next/link";
import styles from "./tabs.module.css";

export interface Tab {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

/** Views of one thing as links: each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} prefetch={false} aria-current={tab.current ? "page" : undefined}>
          {tab.text}
        </Link>
      ))}
    </nav>
  );
}
