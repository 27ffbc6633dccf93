import Link from "next/link";
import type { PlacedSentence } from "@/lib/i18n/staff/form";

/** A sentence behind the name of its place; it leads there where that is a page. */
export function Placed({ sentence: { text, href } }: { sentence: PlacedSentence }) {
  if (href === null) return text;
  return (
    <Link href={href} prefetch={false}>
      {text}
    </Link>
  );
}
