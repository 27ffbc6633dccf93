import { expect, it } from "vitest";
import { isAtThisMachine, PEER_HEADER } from "./visitor";

it.each([
  ["127.0.0.1", undefined, true],
  ["::1", "::1", true],
  ["::ffff:127.0.0.1", "127.0.0.1", true],
  ["192.168.1.7", "192.168.1.7", false],
  // A header that a visitor forges.
  ["192.168.1.7", "127.0.0.1", false],
  // A proxy on this machine that speaks for somebody else.
  ["127.0.0.1", "203.0.113.9", false],
  ["127.0.0.1", "127.0.0.1, 203.0.113.9", false],
  [undefined, undefined, false],
])("from %s, forwarded for %s: at this machine is %s", (peer, forwarded, expected) => {
  const headers = new Headers();
  if (peer) headers.set(PEER_HEADER, peer);
  if (forwarded) headers.set("x-forwarded-for", forwarded);
  expect(isAtThisMachine(headers)).toBe(expected);
});
