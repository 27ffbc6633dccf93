"use client";

import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import { BROKEN_WORDS } from "@/lib/i18n/edge/broken";

interface BrokenProps {
  error: unknown;
  retry: () => void;
}

function digestOf(error: unknown): string {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : "—";
}

/**
 * An assumption broke, here or in a deed that the page belongs to: what became of the deed is not known. Both languages, because the
 * preference may be what could not be read.
 */
export default function Broken({ error, retry }: BrokenProps) {
  return (
    <div role="alert">
      <h1>{BROKEN_WORDS.heading}</h1>
      <Strip tone="bad">
        <p>{BROKEN_WORDS.text["zh-CN"]}</p>
        <p lang="en">{BROKEN_WORDS.text.en}</p>
        <p>
          {BROKEN_WORDS.reference}: <code>{digestOf(error)}</code>
        </p>
      </Strip>
      <p>
        <button type="button" className={buttonClass("primary")} onClick={() => retry()}>
          {BROKEN_WORDS.again}
        </button>{" "}
        <Link href="/admin" prefetch={false}>
          {BROKEN_WORDS.home}
        </Link>
      </p>
    </div>
  );
}
