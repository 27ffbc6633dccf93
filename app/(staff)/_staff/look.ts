import { cookies } from "next/headers";
import { currentSession } from "@/lib/auth/current-session";
import type { Language } from "@/lib/i18n/core/language";
import { staffWords, type StaffWords } from "@/lib/i18n/staff/words";

export const LANGUAGE_COOKIE = "huaru.language";

export type Density = "comfortable" | "compact";

export interface StaffLook {
  readonly language: Language;
  readonly density: Density;
  readonly words: StaffWords;
}

/** How this person wants the editors' side: their own setting, before signing in the cookie of the language link. */
export async function staffLook(): Promise<StaffLook> {
  const session = await currentSession();
  const language = languageOf(session?.language ?? (await cookies()).get(LANGUAGE_COOKIE)?.value);
  return { language, density: session?.density === "compact" ? "compact" : "comfortable", words: staffWords(language) };
}

function languageOf(value: string | undefined): Language {
  return value === "en" ? "en" : "zh-CN";
}
