"use client";

import Broken from "./(staff)/admin/error";

/** When even the frame of the editors' side cannot be rendered. */
export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>出错了</title>
        <main>
          <Broken {...props} />
        </main>
      </body>
    </html>
  );
}
