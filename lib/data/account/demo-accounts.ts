/** The accounts of the demonstration. They exist in the embedded database only, and everybody may know their password. */
import "server-only";
import demonstration from "./demo-accounts.json";

export interface DemoAccount {
  readonly userName: string;
  readonly password: string;
  /** Whose account it is, and what for. */
  readonly says: string;
}

/** The accounts to try, most useful first, told in one language. */
export function demoAccounts(language: "zh" | "en"): DemoAccount[] {
  return demonstration.accounts.map(({ username, name, says }) => ({
    userName: username,
    password: demonstration.password,
    says: `${name} · ${says[language]}`,
  }));
}
