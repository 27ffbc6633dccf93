/** Invites a person: an account without a password, and a one-time link for them to choose one. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { isUsername, normaliseUsername } from "@/lib/domain/account/username";
import { insertLink } from "@/lib/data/account/auth-links";
import { insertUser } from "@/lib/data/account/users";
import { checkGrant } from "@/lib/workflow/frame/check-grant";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface InviteUser {
  readonly username: string;
  readonly name: string;
}

export interface Invitation {
  readonly userId: string;
  /** Shown once, good for an hour. */
  readonly token: string;
}

/**
 * No idempotency key: its stored answer would hold the token. A second click meets a taken name.
 * Refusals: `invalid` (username, name), `conflict` (user_username: taken), `forbidden`, `step-up-required`.
 */
export function inviteUser(input: InviteUser, session: SessionRef, clock: Clock): Promise<Outcome<Invitation>> {
  return runCommand({ name: "invite-user", key: null, input, fresh: true }, session, clock, async (desk) => {
    const forbidden = await checkGrant(desk, "invite-user", []);
    if (forbidden !== null) return refused(forbidden);
    const username = normaliseUsername(input.username);
    const name = input.name.normalize("NFC").trim();
    if (!isUsername(username)) return refused(wrong("username", "user_username_form"));
    if (name === "") return refused(wrong("name", "required"));
    const { tx, actor } = desk;
    const userId = await insertUser({ username, name }, tx);
    const token = await insertLink({ userId, purpose: "invite", createdBy: actor.userId }, tx);
    const audit = { act: "invite-user", entity: `user:${userId}`, detail: { username } } as const;
    return done({ value: { userId, token }, audit });
  });
}

function wrong(field: string, key: string) {
  return { kind: "invalid", issues: [{ field, key, params: {}, severity: "error" }] } as const;
}
