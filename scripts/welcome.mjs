/** What a person reads when everything is up: where to go, how to sign in, what to try first. */
import { readFileSync } from "node:fs";

/** The accounts of the demonstration, as the seed makes them. */
const DEMONSTRATION = JSON.parse(readFileSync(new URL("../lib/data/demo-accounts.json", import.meta.url), "utf8"));

/** The text, in both languages. */
export function welcome({ origin, embedded, logFile }) {
  const lines = ["", `  Huaru 划入  ${origin}`, ""];
  if (embedded) {
    lines.push(
      "  Demonstration accounts 演示账号 (this machine only, listed on the sign-in page too):",
      `    password 密码  ${DEMONSTRATION.password}`,
      ...DEMONSTRATION.accounts.map(
        ({ username, name, says }) => `    ${username.padEnd(12)} ${name} · ${says.zh} · ${says.en}`,
      ),
      "",
    );
  } else {
    lines.push("  First administrator 首位管理员: npm run create-admin", "");
  }
  if (logFile) lines.push(`  Log 日志  ${logFile}`);
  lines.push("  Ctrl-C ends it. 按 Ctrl-C 结束。", "");
  return lines.join("\n");
}
