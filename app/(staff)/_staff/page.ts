import { cache } from "react";
import { requireSession } from "@/lib/auth/current-session";
import type { Actor } from "@/lib/domain/deed/permission";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import type { Language } from "@/lib/i18n/core/language";
import { register } from "@/lib/register/register";
import type { Snapshot } from "@/lib/register/snapshot";
import { staffLook, type StaffLook } from "./look";
import { staffNames, type StaffNames } from "./names";

/** What is published, in one language. Handed down, so that a page computes, names and compares with one snapshot. */
export interface Published {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly names: StaffNames;
}

export interface StaffPage extends StaffLook, Published {
  readonly actor: Actor;
  readonly session: SessionRef;
}

/**
 * What every editors' page begins with: who asks, in which words, and what is published. A stranger is sent to sign in.
 * All parts of a page get the same one.
 */
export const staffPage = cache(async (): Promise<StaffPage> => {
  const session = await requireSession();
  return { session, actor: session.actor, ...(await published()), ...(await staffLook()) };
});

/** What is published now, for what answers without drawing a page. */
export async function published(): Promise<Published> {
  await register.start();
  return publishedIn((await staffLook()).language);
}

/** What is published now, where the register is known to be loaded. */
export function publishedIn(language: Language): Published {
  const snapshot = register.current();
  return { snapshot, language, names: staffNames(snapshot, language) };
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
