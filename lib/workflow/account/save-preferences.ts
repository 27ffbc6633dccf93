/** Keeps how somebody wants the editors' pages: language and density. Harmless, so neither audited nor repeatable by key. */
import type { Clock } from "@/lib/domain/value/clock";
import { done, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { updatePreferences } from "@/lib/data/account/users";
import { runCommand } from "@/lib/workflow/frame/run-command";

export interface Preferences {
  readonly language: "zh-CN" | "en";
  readonly density: "comfortable" | "compact";
}

/** Refusals: `signed-out`. */
export function savePreferences(input: Preferences, session: SessionRef, clock: Clock): Promise<Outcome<Preferences>> {
  const command = { name: "save-preferences", key: null, input, changes: [session.userId] } as const;
  return runCommand(command, session, clock, async ({ tx, actor }) => {
    await updatePreferences(actor.userId, input, tx);
    return done({ value: input, audit: null });
  });
}
