/** What a person reads when everything is up: where to go, how to sign in, what to try first. */
import { readFileSync } from "node:fs";

const ACCOUNTS = new URL("../../lib/data/account/demo-accounts.json", import.meta.url);

/** One line for each account of the demonstration, and their password, as the seed makes them. */
function demonstration() {
  const { accounts, password } = JSON.parse(readFileSync(ACCOUNTS, "utf8"));
  return [
    "  Demonstration accounts 演示账号 (this machine only; the sign-in page lists them too)",
    ...accounts.map(({ username, says }) => `    ${username.padEnd(10)} ${says.zh} · ${says.en}`),
    `  Their password 密码  ${password}`,
    "",
  ];
}

/** The text, in both languages. */
export function welcome({ origin, embedded, logFile, owner }) {
  const lines = ["", `  Huaru 划入  ${origin}`, ""];
  lines.push("  Public pages 公众页面   /    Editors 编辑   /sign-in    English   /en", "");
  if (embedded) {
    lines.push(
      ...demonstration(),
      "  Try first 先试试: find 洛阳 on the public page (type ly); then sign in as henan, change Luoyang's rule and",
      "  watch the preview, send it for review; approve it as reviewer; publish it as publisher; look at the page again.",
      "",
    );
  } else {
    lines.push("  First administrator 首位管理员：npm run create-admin", "");
    if (!owner)
      lines.push(
        "  ! HUARU_OWNER is not set: every public page calls itself a demonstration system.",
        "  ! 没有设置 HUARU_OWNER（主办单位）：公众页面都会标明“示范系统”。",
        "",
      );
  }
  if (logFile) lines.push(`  Log 日志  ${logFile}`);
  lines.push("  Ctrl-C ends it. 按 Ctrl-C 结束。", "");
  return lines.join("\n");
}
