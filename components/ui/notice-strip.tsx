import Link from "next/link";
import type { FormNotice } from "@/lib/i18n/staff/form";
import { Strip } from "./strip";

/** The one sentence over a form, with the way on where it names one. */
export function NoticeStrip({
  notice: { tone, sentence, link },
  live = false,
}: {
  notice: FormNotice;
  live?: boolean;
}) {
  return (
    <Strip tone={tone} live={live}>
      {sentence}
      {link && (
        <>
          {" "}
          <Link href={link.href} prefetch={false}>
            {link.text}
          </Link>
        </>
      )}
    </Strip>
  );
}
