/** Random requests, by class: what the public asks, what programs ask, what editors read, and what forms send. */
import type { Dice } from "@/scripts/proof/exactness/dice";
import { randomJson } from "@/scripts/proof/fuzz/random-json";
import { actionShot } from "./action-shot";
import { hostileHeader, hostilePart, hostileText } from "./hostile-text";

export const SHOT_CLASSES = ["public", "api", "staff", "action", "trace"] as const;
export type ShotClass = (typeof SHOT_CLASSES)[number];

export interface Shot {
  readonly kind: ShotClass;
  readonly method: string;
  /** As it stands in the request line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What is shot at. */
export interface Target {
  readonly origin: string;
  /** One address for each route, without the English twins. */
  readonly addresses: readonly string[];
  readonly actions: readonly string[];
  /** `Cookie` headers of people who are signed in. */
  readonly sessions: readonly string[];
}

const QUERY_KEYS = [
  "on",
  "known",
  "q",
  "c",
  "birth",
  "region",
  "category",
  "to",
  "back",
  "next",
  "size",
  "contrast",
  "after",
  "before",
  "_rsc",
  "__nextLocale",
] as const;
const METHODS = [
  "GET",
  "GET",
  "GET",
  "GET",
  "GET",
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
] as const;
/** Headers that change how Next or we answer, and some that only try to. */
const HEADERS = [
  ..."Accept Accept-Language Accept-Encoding If-None-Match If-Modified-Since Range Purpose RSC Next-Router-Prefetch".split(
    " ",
  ),
  ..."Next-Router-State-Tree Next-Router-Segment-Prefetch Next-Url Next-Resume X-Forwarded-Host X-Forwarded-Proto".split(
    " ",
  ),
  ..."X-Forwarded-For X-Middleware-Subrequest X-Invoke-Path X-Matched-Path X-Nextjs-Data X-Request-Id X-Huaru-Path".split(
    " ",
  ),
  ..."X-Nonce Content-Security-Policy X-Action-Forwarded Referer User-Agent X-Http-Method-Override".split(" "),
] as const;
const ODD_PATHS = [
  "//",
  "/.",
  "/..",
  "/_next",
  "/_next/static/",
  "/_next/image?url=/",
  "/_next/data/x/admin.json",
  "/favicon.ico",
  "/.env",
  "/.git/HEAD",
  "/robots.txt",
  "/index.rsc",
  "/_not-found",
  "/_global-error",
  "/404",
  "/500",
] as const;

/** What the sign-in routes answer below their one address. */
const SIGN_IN_PATHS = [
  "csrf",
  "session",
  "providers",
  "signin",
  "signout",
  "error",
  "_log",
  "callback/credentials",
  "callback/x",
].map((name) => `/api/auth/${name}`);

/** One random request. */
export function randomShot(dice: Dice, target: Target): Shot {
  if (dice.chance(2)) return { ...publicShot(dice, target), kind: "trace", method: "TRACE", body: null };
  const share = dice.below(100);
  if (share < 62) return publicShot(dice, target);
  if (share < 74) return apiShot(dice, target);
  return share < 88 ? staffShot(dice, target) : actionShot(dice, target);
}

const one = (dice: Dice, values: readonly string[]) => values[dice.below(values.length)] ?? "";

function publicShot(dice: Dice, target: Target): Shot {
  const address = one(
    dice,
    // `/ready` says 503 when the machine is too slow for its database: that is its answer.
    target.addresses.filter((path) => !/^\/(?:admin|api\/|ready)/.test(path)),
  );
  const path = dice.chance(8) ? dice.pick(ODD_PATHS) + (dice.chance(50) ? hostilePart(dice) : "") : address;
  const english = dice.chance(30) ? "/en" : "";
  const method = dice.pick(METHODS);
  const body = ["GET", "HEAD", "OPTIONS"].includes(method) ? null : hostileText(dice);
  const cookie = { Cookie: `view=${hostileHeader(dice)}; recent=${hostileHeader(dice)}`.replaceAll(/[\r\n]/g, "") };
  const headers = { ...oddHeaders(dice), ...(dice.chance(20) ? cookie : {}) };
  return { kind: "public", method, path: bent(dice, english + path) + oddQuery(dice), headers, body };
}

function apiShot(dice: Dice, target: Target): Shot {
  const ours = target.addresses.filter((address) => address.startsWith("/api"));
  const path = one(dice, [...ours, ...SIGN_IN_PATHS]);
  const types = [
    "application/json",
    "application/json; charset=gbk",
    "application/x+json",
    "text/plain",
    "application/csp-report",
    "application/x-www-form-urlencoded",
    "",
  ];
  const type = dice.chance(60) ? "application/json" : one(dice, types);
  const json = dice.chance(70) ? JSON.stringify(randomJson(dice, 5)) : hostileText(dice);
  const deep = dice.chance(4) ? "[".repeat(20_000) + "]".repeat(20_000) : json;
  const cookie: Record<string, string> = dice.chance(20)
    ? { Cookie: bentCookie(dice, one(dice, target.sessions)) }
    : {};
  const sent = { Origin: target.origin, "Content-Type": type, ...cookie, ...oddHeaders(dice) };
  if (dice.chance(50)) return { kind: "api", method: "POST", path: bent(dice, path), headers: sent, body: deep };
  const method = dice.pick(METHODS);
  return { kind: "api", method, path: bent(dice, path) + oddQuery(dice), headers: oddHeaders(dice), body: null };
}

function staffShot(dice: Dice, target: Target): Shot {
  const path = one(
    dice,
    target.addresses.filter((address) => /^\/(?:admin|sign-in|invite)/.test(address)),
  );
  const router = dice.chance(30) ? { RSC: "1", ...(dice.chance(50) ? { "Next-Router-Prefetch": "1" } : {}) } : {};
  const session = one(dice, target.sessions);
  const headers = { ...router, ...oddHeaders(dice), Cookie: dice.chance(80) ? session : bentCookie(dice, session) };
  return { kind: "staff", method: "GET", path: bent(dice, path) + oddQuery(dice), headers, body: null };
}

/** A session that somebody has tampered with, or cookies of ours that hold anything. */
function bentCookie(dice: Dice, session: string): string {
  if (dice.chance(50)) return session.slice(0, -1 - dice.below(40)) + (dice.chance(50) ? "x" : "");
  const name = one(dice, ["__Host-huaru.session", "__Host-huaru.csrf", "__Host-huaru.cb", "huaru.language"]);
  return `${name}=${hostileHeader(dice)}`;
}

function oddHeaders(dice: Dice): Record<string, string> {
  if (dice.chance(50)) return {};
  return Object.fromEntries(
    dice.some(1 + dice.below(3), () => [one(dice, HEADERS), dice.chance(30) ? "1" : hostileHeader(dice)]),
  );
}

function oddQuery(dice: Dice): string {
  if (dice.chance(40)) return "";
  const pairs = dice.some(1 + dice.below(4), () => {
    const key = dice.chance(85) ? dice.pick(QUERY_KEYS) : hostilePart(dice);
    return dice.chance(95) ? `${key}=${hostilePart(dice)}` : key;
  });
  // Longer than this, and Node refuses the head of the request before anybody of ours hears of it; the bare sockets try that.
  return `?${pairs.join("&")}`.slice(0, 8_000);
}

/** The path as it is, or with one part of it changed. */
function bent(dice: Dice, path: string): string {
  if (dice.chance(55)) return path;
  const parts = path.split("/");
  const at = 1 + dice.below(Math.max(1, parts.length - 1));
  const changed = parts.with(Math.min(at, parts.length - 1), hostilePart(dice)).join("/");
  return dice.pick([
    changed,
    changed,
    changed,
    `${path}/`,
    `${path}.rsc`,
    `${path}/${hostilePart(dice)}`,
    path.toUpperCase(),
  ]);
}
