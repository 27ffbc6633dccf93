import { ROLES, type Actor, type Role } from "@/lib/domain/deed/permission";
import type { StaffWords } from "@/lib/i18n/staff/words";

export interface NavEntry {
  readonly href: string;
  readonly text: string;
}

/** The places this person can use. What is left out would only answer that it is not theirs. */
export function navEntries(actor: Actor, words: StaffWords): NavEntry[] {
  const holds = (...roles: Role[]) => actor.grants.some((grant) => roles.includes(grant.role));
  const entry = (href: string, text: string, roles: readonly Role[] = ROLES) =>
    holds(...roles) ? [{ href, text }] : [];
  const { frame } = words;
  const desk: readonly Role[] = ["editor", "reviewer", "publisher", "auditor"];
  return [
    { href: "/admin", text: frame.workbench },
    ...entry("/admin/rules", frame.rules),
    ...entry("/admin/parameters", frame.parameters),
    ...entry("/admin/proposals", frame.proposals, desk),
    ...entry("/admin/review", frame.review, desk),
    ...entry("/admin/publications", frame.publications),
    ...entry("/admin/people", frame.people, ["admin", "auditor"]),
    ...entry("/admin/log", frame.log, ["admin", "auditor"]),
    { href: "/admin/account", text: frame.account },
  ];
}
