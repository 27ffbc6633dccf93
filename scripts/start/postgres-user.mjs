/** Who runs the embedded PostgreSQL: ourselves, or, because it refuses to run as root, an ordinary user of the machine. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { run } from "./child.mjs";
import { Trouble } from "./steps.mjs";

const CANDIDATES = ["postgres", "nobody"];

/**
 * How to start a PostgreSQL program on a cluster folder: its user, and the words to put before the command.
 * @param {string} bin folder of the binaries
 * @param {string} cluster folder of the data, which may not exist yet
 * @returns {Promise<{ ids: { uid: number, gid: number } | null, prefix: string[] }>}
 */
export async function postgresUser(bin, cluster) {
  const owner = existsSync(cluster) ? await stat(cluster) : null;
  if (process.getuid?.() !== 0) {
    if (owner && process.getuid && owner.uid !== process.getuid()) {
      throw new Trouble(
        `The database in ${cluster} belongs to another user: start as that user, or set HUARU_DATA_DIR.`,
      );
    }
    return { ids: null, prefix: [] };
  }
  const ids = owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : await ordinaryUser();
  const reachable = (await mayReach(ids, bin)) && (await mayReach(ids, path.dirname(cluster)));
  return { ids, prefix: reachable ? [] : await throughClosedFolders(ids, cluster) };
}

async function ordinaryUser() {
  for (const name of CANDIDATES) {
    const uid = await numberOf("-u", name);
    const gid = await numberOf("-g", name);
    if (uid && gid) return { uid, gid };
  }
  throw new Trouble("PostgreSQL cannot run as root and this machine has no other user: make one named postgres.");
}

async function numberOf(flag, name) {
  const [number] = await run("id", "id", [flag, name]).catch(() => []);
  return Number(number ?? 0);
}

/** Whether somebody else may pass every folder down to `folder`. */
async function mayReach({ uid, gid }, folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid: owner, gid: group } = await stat(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * A checkout below /root is closed to every other user. Opening /root would be worse than handing this one program the right to
 * pass closed folders; it is the demonstration's own database, on loopback.
 */
async function throughClosedFolders({ uid, gid }, cluster) {
  const prefix = [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  const works = await run("setpriv", prefix[0], [...prefix.slice(1), "true"]).then(
    () => true,
    () => false,
  );
  if (works) return prefix;
  throw new Trouble(
    `PostgreSQL cannot run as root, and no other user may enter ${path.dirname(cluster)}: set HUARU_DATA_DIR to an open folder, ` +
      "or start as an ordinary user.",
  );
}
