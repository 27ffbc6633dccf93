/** The cast of the demonstration: real accounts, invited and granted by an admin like anybody else. */
import { randomUUID } from "node:crypto";
import * as z from "zod";
import demonstration from "@/lib/data/account/demo-accounts.json";
import { ROLES } from "@/lib/domain/deed/permission";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { acceptInvitation } from "@/lib/workflow/account/accept-invitation";
import { createFirstAdmin } from "@/lib/workflow/account/create-first-admin";
import { grantRole } from "@/lib/workflow/account/grant-role";
import { inviteUser } from "@/lib/workflow/account/invite-user";
import { signIn } from "@/lib/workflow/account/sign-in";
import { signOut } from "@/lib/workflow/account/sign-out";
import { visitorFrom } from "@/lib/auth/visitor";
import { sidHash } from "@/lib/data/account/sessions";
import { systemClock as clock } from "@/lib/clock";
import { must } from "./must";

const { password } = demonstration;
const ADMIN = "admin";

const grantSchema = z
  .string()
  .regex(/^[a-z]+@.+$/)
  .transform((text) => ({ role: text.slice(0, text.indexOf("@")), region: text.slice(text.indexOf("@") + 1) }))
  .pipe(z.object({ role: z.enum(ROLES), region: z.string() }));

/** Sessions by user name. */
export type Cast = ReadonlyMap<string, SessionRef>;

/** Makes the accounts and signs in whoever has something to do. The regions must be there. */
export async function gatherCast(): Promise<Cast> {
  const admin = demonstration.accounts.find(({ username }) => username === ADMIN);
  if (admin === undefined) throw new Error("the demonstration has no admin");
  must(await createFirstAdmin({ username: ADMIN, name: admin.name, password }), "the first admin");
  const session = await signedIn(ADMIN);
  for (const account of demonstration.accounts) if (account !== admin) await join(account, session);
  const others = demonstration.accounts.filter(({ grants }) => grants.some(isEditorial));
  const signedInOthers = others.map(async ({ username }) => [username, await signedIn(username)] as const);
  return new Map([[ADMIN, session], ...(await Promise.all(signedInOthers))]);
}

/** Whether the seed needs somebody with this grant: an auditor only reads. */
function isEditorial(grant: string): boolean {
  return /^(editor|reviewer|publisher)@/.test(grant);
}

/** Nobody stays signed in behind the back of the people who try the demonstration. */
export async function sendHome(cast: Cast): Promise<void> {
  for (const session of cast.values()) await signOut(session);
}

async function join(account: (typeof demonstration.accounts)[number], admin: SessionRef): Promise<void> {
  const { username, name } = account;
  const invited = must(await inviteUser({ username, name }, admin, clock), `inviting ${username}`);
  for (const { role, region } of account.grants.map((text) => grantSchema.parse(text))) {
    const grant = { key: randomUUID(), userId: invited.userId, role, region };
    must(await grantRole(grant, admin, clock), `granting ${role} to ${username}`);
  }
  must(await acceptInvitation({ token: invited.token, password }, visitorOf(username)), `welcoming ${username}`);
}

async function signedIn(username: string): Promise<SessionRef> {
  const ticket = must(await signIn({ username, password }, visitorOf(username)), `signing ${username} in`);
  return { userId: ticket.userId, idHash: sidHash(ticket.sid) };
}

/** An address each, so that the seed does not use up the attempts of the people who come after it. */
function visitorOf(username: string) {
  return visitorFrom(`seed of ${username}`, { userAgent: "seed" });
}
