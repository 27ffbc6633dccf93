"use client";

import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";

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
      <h1>出错了 · Something went wrong</h1>
      <Strip tone="bad">
        <p>
          这一页没有显示出来。如果刚才提交了什么，请先看看是否已经完成，再决定要不要重做。仍不行请把编号告诉管理员。
        </p>
        <p lang="en">
          This page could not be shown. If you had just sent something, look whether it was done before doing it again.
          If it persists, give an administrator the reference.
        </p>
        <p>
          编号 · Reference: <code>{digestOf(error)}</code>
        </p>
      </Strip>
      <p>
        <button type="button" className={buttonClass("primary")} onClick={() => retry()}>
          重试 · Try again
        </button>{" "}
        <Link href="/admin" prefetch={false}>
          回到工作台 · Back to the workbench
        </Link>
      </p>
    </div>
  );
}
