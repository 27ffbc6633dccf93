/** What `/ready` says to an operator about each check that fails, in both languages. */
import type { Language } from "@/lib/i18n/core/language";

type Bilingual = Readonly<Record<Language, string>>;

/** Numbers of entries of the log that the sentences name. */
export interface EntriesAtFault {
  readonly lost: number | null;
  readonly doubted: readonly number[];
}

/** A sentence for each name, in the order of the names. */
export function readinessWords(failed: readonly (keyof typeof WORDS)[], entries: EntriesAtFault): Bilingual[] {
  return failed.map((name) => WORDS[name](entries));
}

const fixed = (zh: string, en: string) => (): Bilingual => ({ "zh-CN": zh, en });

const WORDS = {
  database: fixed("数据库没有应答。", "The database does not answer."),
  "time-zone": fixed("数据库会话的时区不是 UTC。", "A database session is not in UTC."),
  durability: fixed(
    "数据库关闭了 fsync、full_page_writes 或 synchronous_commit，提交的内容可能在崩溃时丢失。",
    "The database has fsync, full_page_writes or synchronous_commit switched off: what was committed may be lost in a crash.",
  ),
  privileges: fixed(
    "应用使用的数据库登录权限过大，不应是所有者或超级用户。",
    "The application's database login may do too much: it must be neither owner nor superuser.",
  ),
  migrations: fixed("数据库缺少这个版本的结构更新。", "The database lacks a migration of this version."),
  "session-key": fixed(
    "数据库不认得本实例的 KEYED_HASH_KEY，在这里谁也办不了事。各实例须用同一个值；用启动命令重新启动，会把它登记进数据库。",
    "The database does not know this instance's KEYED_HASH_KEY, so nobody can act here. All instances need the same value; a restart with the start command enters it into the database.",
  ),
  register: fixed(
    "还没有读到公布记录，或与数据库的联系已中断，或新记录接不上已核对的记录。",
    "The published log is not loaded, or contact with the database is lost, or what it added does not follow what was checked.",
  ),
  history: ({ lost }: EntriesAtFault): Bilingual => ({
    "zh-CN": `数据库里没有本实例见过的第 ${lost} 号记录，或者与见过的不同：恢复的是较旧的备份，或者换了数据库。恢复较新的备份，或者在确认后运行 npm run accept-head；在此之前不能发布。`,
    en: `The database does not hold entry ${lost} as this instance has seen it: an older backup was restored, or it is another database. Restore the newer backup, or accept what is there with npm run accept-head; nothing can be published until then.`,
  }),
  integrity: ({ doubted }: EntriesAtFault): Bilingual => ({
    "zh-CN": `第 ${doubted.join("、")} 号记录未通过核对，相关内容不对外显示。`,
    en: `These entries did not pass their check, and what rests on them is withheld: ${doubted.join(", ")}.`,
  }),
  disk: fixed("数据库的磁盘已满或快满。", "The disk of the database is full or nearly full."),
};
