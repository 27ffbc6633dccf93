/** Act words: what the audit chain records, as a phrase in both languages. */
import type { AuditAct } from "@/lib/domain/deed/audit-note";
import { DEED_WORDS } from "./deed";
import type { Bilingual, Language } from "@/lib/i18n/core/language";

const ACT_WORDS: Readonly<Record<AuditAct, Bilingual>> = {
  ...DEED_WORDS,
  "accept-invitation": { "zh-CN": "用一次性链接设密码", en: "set a password by a one-time link" },
  "create-first-admin": { "zh-CN": "建立第一位管理员", en: "create the first administrator" },
};

const PEOPLE_ACTS: readonly AuditAct[] = [
  "invite-user",
  "deactivate-user",
  "reset-password",
  "revoke-any-session",
  "grant-role",
  "revoke-role",
  "change-own-password",
  "accept-invitation",
  "create-first-admin",
];

/** The act in words; a name that is not known yet, as it is. */
export function actWords(act: string, language: Language): string {
  return Object.entries(ACT_WORDS).find(([known]) => known === act)?.[1][language] ?? act;
}

/** The acts about people: the part an administrator may read. */
export function peopleActs(): readonly string[] {
  return PEOPLE_ACTS;
}
