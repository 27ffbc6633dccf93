import { carryTicket } from "@/lib/auth/carrier";
import { systemClock } from "@/lib/clock";
import { refusalOf } from "@/lib/data/database/constraints";
import { sidHash } from "@/lib/data/account/sessions";
import { done, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import type { EditorSide } from "@/lib/http/form/editor-action";
import type { Language } from "@/lib/i18n/core/language";
import { staffWords, type StaffWords } from "@/lib/i18n/staff/words";
import { stepUp } from "@/lib/workflow/account/step-up";
import { staffLook } from "./look";
import { publishedIn } from "./page";

/** How the editors' actions speak, and how they ask for the password again. `says`: the sentence when the page stays. */
export function editorSide(says?: (words: StaffWords) => string): EditorSide {
  return {
    language: async () => (await staffLook()).language,
    regionName: (language) => (code) => publishedIn(language).names.region(code),
    confirm,
    outage: refusalOf,
    ...(says && { says: (language: Language) => says(staffWords(language)) }),
  };
}

/** A fresh proof of identity renews the session: its id goes into the cookie, and the deed goes on with it. */
async function confirm(password: string, session: SessionRef): Promise<Outcome<SessionRef>> {
  const outcome = await stepUp({ password }, session, systemClock);
  if (!outcome.ok) return outcome;
  await carryTicket(outcome.value);
  return done({ userId: outcome.value.userId, idHash: sidHash(outcome.value.sid) });
}
