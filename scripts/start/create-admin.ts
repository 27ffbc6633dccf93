/** The first administrator of an office's database, with a password typed at the terminal. Run by scripts/start/create-admin.mjs. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { passingLogin } from "@/prisma/roles";
import { messageOf } from "./error-words";

const ownerUrl = process.env.DATABASE_URL;
if (!ownerUrl) {
  console.error("DATABASE_URL is not set: name the database whose first administrator is to be made.");
  console.error("没有设置 DATABASE_URL：请指明要建立首位管理员的数据库。");
  process.exit(1);
}

if (!/^postgres(ql)?:\/\//.test(ownerUrl) || !URL.canParse(ownerUrl)) {
  console.error("DATABASE_URL: not a postgres:// address. DATABASE_URL 不是 postgres:// 地址。");
  process.exit(1);
}

const LABELS: Readonly<Record<string, string>> = {
  username: "User name 用户名",
  name: "Name 姓名",
  password: "Password 密码",
};

let silent = false;
const screen = new Writable({
  write(chunk: Buffer, _encoding, done) {
    if (!silent) process.stdout.write(chunk);
    done();
  },
});
const terminal = createInterface({ input: process.stdin, output: screen, terminal: process.stdin.isTTY });
// One queue of lines for all questions: piped input arrives at once, and a question of its own would miss what came before it.
const typed = terminal[Symbol.asyncIterator]();

async function ask(question: string): Promise<string> {
  process.stdout.write(question);
  const line = await typed.next();
  return line.done ? "" : line.value;
}

async function secretly(question: string): Promise<string> {
  process.stdout.write(question);
  silent = true;
  const answer = await ask("");
  silent = false;
  process.stdout.write("\n");
  return answer;
}

/** A password typed twice alike; null when the two differ. */
async function typedTwice(): Promise<string | null> {
  const password = await secretly("Password, at least 15 characters 密码(至少15个字符): ");
  const again = await secretly("Again 再输入一次: ");
  if (password === again) return password;
  console.error("The two passwords differ. 两次输入不一致。");
  return null;
}

async function createAdmin(): Promise<boolean> {
  const { CATEGORY_TREE } = await import("@/lib/domain/place/category-tree");
  const { fillTrees } = await import("@/lib/data/place/trees");
  const { seedRegions } = await import("@/prisma/seed/region-tree");
  const { createFirstAdmin } = await import("@/lib/workflow/account/create-first-admin");
  const answers = { username: await ask("User name 用户名: "), name: await ask("Name 姓名: ") };
  // The administrator's right is on the whole country, which a database that was never started does not hold yet.
  await fillTrees(seedRegions(), CATEGORY_TREE);
  for (;;) {
    const password = await typedTwice();
    const outcome = password === null ? null : await createFirstAdmin({ ...answers, password });
    if (outcome?.ok) {
      console.log(`${answers.username} may sign in now. 现在可以登录。`);
      return true;
    }
    const wrong = outcome === null ? ["password"] : await told(outcome.refusal);
    // Only a person can be asked again, and only about what was wrong.
    if (!process.stdin.isTTY || wrong.length === 0) return false;
    if (wrong.includes("username")) answers.username = await ask("User name 用户名: ");
    if (wrong.includes("name")) answers.name = await ask("Name 姓名: ");
  }
}

/** Says in both languages what was refused, each time with the field; returns the fields that can be typed anew. */
async function told(refusal: Refusal): Promise<string[]> {
  const { refusalWords } = await import("@/lib/i18n/staff/refusal");
  const { issueWords } = await import("@/lib/i18n/editor/issue");
  const { fieldWords } = await import("@/lib/i18n/staff/field");
  if (refusal.kind !== "invalid") {
    for (const language of ["en", "zh-CN"] as const) console.error(refusalWords(refusal, language, (code) => code));
    return [];
  }
  for (const issue of refusal.issues) {
    const sentences = (["en", "zh-CN"] as const).map(
      (language) => fieldWords(issue.key, language) ?? issueWords(issue, language),
    );
    console.error(`${LABELS[issue.field] ?? issue.field}: ${sentences.join(" ")}`);
  }
  return refusal.issues.map((issue) => issue.field);
}

let login: Awaited<ReturnType<typeof passingLogin>> | null = null;
try {
  // The verb runs as the application does, never as the owner, and with a login that no running instance uses.
  login = await passingLogin(ownerUrl);
  process.env.DATABASE_APP_URL = login.url;
  process.env.HUARU_PATIENCE = "terminal";
  process.exitCode = (await createAdmin()) ? 0 : 1;
} catch (error) {
  console.error(`✗ The administrator could not be made 未能建立管理员: ${messageOf(error)}`);
  process.exitCode = 1;
} finally {
  terminal.close();
  await login?.end().catch((error: unknown) => console.error(messageOf(error)));
  process.exit();
}
