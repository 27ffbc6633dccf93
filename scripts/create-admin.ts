/** `npm run create-admin`: the first administrator of an office's database, with a password typed at the terminal. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import * as z from "zod";
import { ensureLoginRoles } from "../prisma/roles";

const ownerUrl = process.env.DATABASE_URL;
if (!ownerUrl) {
  console.error("DATABASE_URL is not set: name the database whose first administrator is to be made.");
  process.exit(1);
}
// The verb runs as the application does, never as the owner.
process.env.DATABASE_APP_URL ??= loginOfLastStart(ownerUrl) ?? (await ensureLoginRoles(ownerUrl)).app;

const { CATEGORY_TREE } = await import("@/lib/domain/category-tree");
const { fillTrees } = await import("@/lib/data/trees");
const { seedRegions } = await import("../prisma/seed/region-tree");
const { createFirstAdmin } = await import("@/lib/workflow/create-first-admin");
const { refusalWords } = await import("@/lib/i18n/refusal-words");
const { issueWords } = await import("@/lib/i18n/issue-words");

/** A running instance uses it too, so it must not be given a new password. */
function loginOfLastStart(url: string): string | undefined {
  const file = path.resolve(import.meta.dirname, "..", process.env.HUARU_DATA_DIR || ".huaru", "secrets.json");
  if (!existsSync(file)) return undefined;
  const { logins } = z
    .object({ logins: z.record(z.string(), z.object({ app: z.string() })) })
    .parse(JSON.parse(readFileSync(file, "utf8")));
  return logins[createHash("sha256").update(url).digest("hex")]?.app;
}

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

const username = await ask("User name 用户名: ");
const name = await ask("Name 姓名: ");
const password = await secretly("Password, at least 15 characters 密码(至少15个字符): ");
const again = await secretly("Again 再输入一次: ");
terminal.close();

if (password !== again) {
  console.error("The two passwords differ. 两次输入不一致。");
  process.exit(1);
}
// The administrator's right is on the whole country, which a database that was never started does not hold yet.
await fillTrees(seedRegions(), CATEGORY_TREE);
const outcome = await createFirstAdmin({ username, name, password });
if (outcome.ok) console.log(`${username} may sign in now. 现在可以登录。`);
else if (outcome.refusal.kind === "invalid") {
  for (const issue of outcome.refusal.issues) console.error(issueWords(issue, "zh-CN"));
} else console.error(refusalWords(outcome.refusal, "zh-CN", (code) => code));
process.exit(outcome.ok ? 0 : 1);
