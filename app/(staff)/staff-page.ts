import { requireSession } from "@/lib/auth/current-session";
import type { Actor } from "@/lib/domain/deed/permission";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { register } from "@/lib/register/register";
import type { Snapshot } from "@/lib/register/snapshot";
import { staffLook, type StaffLook } from "./look";

export interface StaffPage extends StaffLook {
  readonly actor: Actor;
  readonly session: SessionRef;
  readonly snapshot: Snapshot;
}

/** What every editors' page begins with: who asks, in which words, and what is published. A stranger is sent to sign in. */
export async function staffPage(): Promise<StaffPage> {
  const session = await requireSession();
  await register.start();
  return { session, actor: session.actor, snapshot: register.current(), ...(await staffLook()) };
}

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface PageProps<Params = Record<string, never>> {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

/** One value of a query; of a repeated one the first. */
export function one(query: Query, name: string): string {
  const value = query[name];
  return (Array.isArray(value) ? value[0] : value)?.normalize("NFC").slice(0, 100) ?? "";
}
