/** Passwords: argon2id, two at a time, so that a flood of sign-ins cannot take the machine. */
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import type { Issue } from "@/lib/domain/typed/issue";
import { normalisePassword, passwordIssues, type PasswordContext } from "@/lib/domain/account/password-rule";
import { env } from "@/lib/env";
import common from "./common-passwords.json";

/** 98 ms on two cores; the floor is the least that may ever be used, and what tests use. */
const COSTS = {
  standard: { memoryCost: 65_536, timeCost: 3, parallelism: 1 },
  floor: { memoryCost: 19_456, timeCost: 2, parallelism: 1 },
} as const;

/** The library's default variant is argon2id. */
const OPTIONS = COSTS[env.HUARU_PASSWORD_COST];
const RUNNING = 2;
const WAITING = 20;

/** Too many are hashing: come back in a moment. */
export class HashingBusy extends Error {}

const COMMON: ReadonlySet<string> = new Set(common);

let running = 0;
const queue: (() => void)[] = [];

/** What is wrong with a password somebody wants to use from now on; empty when nothing is. `field` is where the form shows it. */
export function newPasswordIssues(password: string, context: PasswordContext, field: string): Issue[] {
  return passwordIssues(password, context, COMMON, field);
}

/** The hash of a password, as a PHC string. Throws `HashingBusy` when twenty are waiting already. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalisePassword(password), OPTIONS));
}

/**
 * Whether the password is the one that was hashed. Without a hash (nobody of that name, no password yet) the same work is done
 * for nothing, so that the time tells nothing. Throws `HashingBusy` when twenty are waiting already.
 */
export function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    const matches = await verify(passwordHash ?? (await dummyHash()), normalisePassword(password));
    return matches && passwordHash !== null;
  });
}

/** Whether a hash was made with other parameters than today's: then the next successful sign-in makes a new one. */
export function needsRehash(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = OPTIONS;
  return !passwordHash.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}

let dummy: Promise<string> | undefined;

function dummyHash(): Promise<string> {
  dummy ??= hash(randomBytes(24).toString("base64url"), OPTIONS);
  return dummy;
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= RUNNING) {
    if (queue.length >= WAITING) throw new HashingBusy("too many passwords are being checked");
    await new Promise<void>((resolve) => queue.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place passes to the next in line, or becomes free.
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
