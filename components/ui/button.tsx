import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./button.module.css";

export type ButtonTone = "primary" | "secondary" | "destructive";

/** The class of anything that looks like a button, e.g. a `<summary>`. */
export function buttonClass(tone: ButtonTone = "secondary"): string {
  return `${styles.button ?? ""} ${styles[tone] ?? ""}`;
}

interface ButtonProps {
  children: ReactNode;
  tone?: ButtonTone;
  type?: "submit" | "button";
  name?: string;
  value?: string;
  disabled?: boolean;
  title?: string;
}

/** A button whose label is a verb. */
export function Button({ children, tone, type = "submit", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonClass(tone)} {...rest}>
      {children}
    </button>
  );
}

/** A link that reads as the next deed. */
export function LinkButton({ href, children, tone }: { href: string; children: ReactNode; tone?: ButtonTone }) {
  return (
    <Link href={href} className={buttonClass(tone)} prefetch={false}>
      {children}
    </Link>
  );
}
