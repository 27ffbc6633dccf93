/** The floors of `lib/domain`, from the ground up: a room may import from lower floors and from itself, types included. */
export const FLOORS = [
  ["value"],
  ["typed", "place", "rule"],
  ["deed", "register", "draft"],
  ["calculation", "account", "form"],
  ["editorial", "person", "reading"],
  ["effect"],
  ["check"],
  ["preview", "case"],
];

/** What tests build their rules and drafts with. Nothing that is served imports it. */
export const TEST_ROOM = "testing";

/** The rooms of the domain that stand below a room. */
export function roomsBelow(room) {
  const floor = FLOORS.findIndex((rooms) => rooms.includes(room));
  return FLOORS.slice(0, floor).flat();
}
