/** The accounts of the demonstration. They exist in the embedded database only, and everybody may know their password. */
import "server-only";
import demonstration from "./demo-accounts.json";

export interface DemoAccount {
  readonly userName: string;
  readonly password: string;
  /** What the account is for, in both languages. */
  readonly says: string;
}

/** The accounts to try, most useful first. */
export function demoAccounts(): DemoAccount[] {
  return demonstration.accounts.map(({ username, name, says }) => ({
    userName: username,
    password: demonstration.password,
    says: `${name} · ${says.zh} · ${says.en}`,
  }));
}
