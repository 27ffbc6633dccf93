"use client";

import Broken from "./(staff)/admin/error";
import { BROKEN_WORDS } from "@/lib/i18n/edge/broken";

/** When even the frame of the editors' side cannot be rendered. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>{BROKEN_WORDS.title}</title>
        <main>
          <Broken {...props} />
        </main>
      </body>
    </html>
  );
}
