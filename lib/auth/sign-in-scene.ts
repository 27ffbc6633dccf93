/** One attempt to sign in, around next-auth: its `authorize` may only say yes or no, so what really happened is left here. */
import { AsyncLocalStorage } from "node:async_hooks";
import type { Outcome } from "@/lib/domain/deed/outcome";
import type { Visitor } from "@/lib/domain/account/visitor";

export interface SignInScene {
  readonly visitor: Visitor;
  /** Null until a password was looked at: a wrong CSRF token never comes so far. */
  outcome: Outcome<{ readonly userId: string; readonly sid: string; readonly device: string }> | "unavailable" | null;
}

export const signInScene = new AsyncLocalStorage<SignInScene>();
