/** Who may import whom: one zone for each room, so that a new file is protected before anybody thinks of it. */
import { FLOORS, roomsBelow, TEST_ROOM } from "./floors.js";

/** A room and the only doors out of it. npm packages are judged by other rules. */
const room = (target, doors, message) => ({ target, from: "./", except: [...doors, "./node_modules"], message });

/** Doors that stay shut even where a wider zone would open them. */
const shut = (target, from, message) => ({ target, from, message });

const NO_DRAFTS = "public code must not be able to reach drafts";
const PROPS = "data comes as props";
const OUTSIDE = "prisma, e2e, bench and scripts are not part of the application: nothing of it imports them";

const SURROUNDINGS = ["./lib/env.ts", "./lib/clock.ts"];
const publicHttp = ["./lib/http/public", "./lib/http/api", "./lib/http/file"];
const publicRoutes = ["./app/(public)", "./app/api/v1"];
const publicDoors = [
  ...publicHttp,
  "./lib/http/edge",
  "./lib/register",
  "./lib/domain",
  "./lib/i18n",
  "./components/public",
  ...SURROUNDINGS,
];
const behindTheReads = ["./lib/data/database/client.ts", "./lib/data/generated", "./lib/data/public"];

const floors = FLOORS.flat().map((name) =>
  room(
    `./lib/domain/${name}`,
    [name, ...roomsBelow(name)].map((door) => `./lib/domain/${door}`),
    "pure, and floors look down: pass it in as an argument, or move it to the floor that needs it",
  ),
);

const libRooms = [
  room("./lib/domain", ["./lib/domain"], "pure: pass it in as an argument"),
  ...floors,
  room(
    "./lib/data",
    ["./lib/data", "./lib/domain", "./lib/env.ts"],
    "rows become domain values here; decisions belong in workflow or domain",
  ),
  room(
    "./lib/register",
    ["./lib/register", "./lib/domain", "./lib/data/public", ...SURROUNDINGS],
    "the register sees what the public sees; drafts are read in lib/data by staff pages",
  ),
  room(
    "./lib/workflow",
    ["./lib/workflow", "./lib/domain", "./lib/data", "./lib/auth/password.ts", "./lib/env.ts"],
    "a verb is handed the session and the clock: no Next, no screen, no register here",
  ),
  shut("./lib/workflow", behindTheReads, "read under the lock, not from memory; no Next here"),
  room(
    "./lib/auth",
    ["./lib/auth", "./lib/domain", "./lib/data", ...SURROUNDINGS],
    "signing in knows domain and data; product rules live elsewhere",
  ),
  room("./lib/i18n", ["./lib/i18n", "./lib/domain"], "words know the domain and nothing else"),
  room(
    ["./lib/http/edge", "./lib/http/form"],
    ["./lib/http", "./lib/domain", "./lib/auth", "./lib/i18n", ...SURROUNDINGS],
    "hand the verb in; do not import it",
  ),
  room(
    publicHttp,
    publicDoors.filter((door) => !door.startsWith("./components")),
    NO_DRAFTS,
  ),
  shut("./lib", ["./app", "./components"], "words and data go up to the pages, never back"),
];

const screenRooms = [
  room("./components/ui", ["./components/ui", "./components/tokens.css", "./lib/domain", "./lib/i18n"], PROPS),
  room("./components/public", ["./components/public", "./components/tokens.css", "./lib/domain", "./lib/i18n"], PROPS),
  room("./components/editor", ["./components", "./lib/domain", "./lib/i18n"], PROPS),
  room(publicRoutes, [...publicRoutes, ...publicDoors], NO_DRAFTS),
  shut("./app", behindTheReads, "ask a named read of lib/data"),
  {
    ...shut("./app/(staff)", publicRoutes, "a route does not import another route"),
    // The public page of a draft is drawn by the public side.
    from: "./app/(public)",
    except: ["./edge/drafted-page.tsx"],
  },
  shut("./app/(staff)", "./app/api/v1", "a route does not import another route"),
];

/** The rooms of docs/rooms.md. */
export const zones = [
  shut(
    ["./app", "./lib", "./components"],
    `./lib/domain/${TEST_ROOM}`,
    "for tests: nothing that is served is built on it",
  ),
  ...libRooms,
  ...screenRooms,
  shut(
    ["./app", "./lib", "./components", "./proxy.ts", "./instrumentation.ts"],
    ["./prisma", "./e2e", "./bench", "./scripts"],
    OUTSIDE,
  ),
];

/** Tests sit inside the rooms and need their neighbours; only the domain's stay as pure as the domain. */
export const testZones = [room("./lib/domain", ["./lib/domain"], "pure: a domain test needs nothing but the domain")];
