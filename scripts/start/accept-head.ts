/** Lets the register go on from an older backup, knowingly: shows what would be given up, and asks. Run by scripts/start/accept-head.mjs. */
import { userInfo } from "node:os";
import { createInterface } from "node:readline/promises";
import { acceptHead, askedToAccept } from "@/prisma/accepted-head";
import { messageOf } from "./error-words";

const { DATABASE_URL: ownerUrl = "", HUARU_HEAD_FILE: file = "" } = process.env;

async function accept(): Promise<boolean> {
  const asked = await askedToAccept(ownerUrl, file);
  if (asked === null) {
    console.log(
      "The database holds the newest entry seen: there is nothing to accept. 数据库没有缺少见过的记录，不需要确认。",
    );
    return true;
  }
  const { remembered, head } = asked;
  console.log(`Seen before 见过的最新记录:  ${remembered.seq}  ${remembered.hash}`);
  console.log(`In the database 数据库里:    ${head.seq}  ${head.hash}`);
  console.log(
    "Readers have seen entries that the database does not hold. If a newer backup exists, restore that one instead.",
  );
  console.log("读者见过的记录，数据库里没有。如果还有较新的备份，请改为恢复那一份。");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await terminal.question(`Type ${head.seq} to go on from there 输入 ${head.seq} 表示从这里继续: `);
  terminal.close();
  if (typed.trim() !== String(head.seq)) {
    console.error("Nothing was accepted. 没有确认，什么也没有改。");
    return false;
  }
  await acceptHead(ownerUrl, file, asked, userInfo().username);
  console.log(`Accepted, and recorded in security_event. The site goes on from entry ${head.seq} within seconds.`);
  console.log(`已确认，并记入 security_event。网站几秒内从第 ${head.seq} 号继续。`);
  return true;
}

try {
  process.exitCode = (await accept()) ? 0 : 1;
} catch (error) {
  console.error(`✗ Nothing was accepted 没有确认: ${messageOf(error)}`);
  process.exitCode = 1;
}
