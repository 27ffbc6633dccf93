/** One owner at a time for a folder: a lock file with the owner's pid, which survives a crash without blocking the next start. */
import { existsSync, readFileSync } from "node:fs";
import { open, readFile, rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** The fields of a process in `/proc` that follow its name; empty where there is no such process, or no `/proc`. */
function statOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  // The name stands in brackets and may hold spaces.
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** When a process began, in the kernel's ticks: tells a living owner from another process that was given its pid later. */
export const bornAt = (pid) => statOf(pid)[19] ?? "";

/** Whether a process lives, also one that belongs to somebody else. */
export function lives(pid) {
  if (!Number.isSafeInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    // Dead, but nobody has asked for its exit code: usual in a container whose first process does not care.
    return statOf(pid)[0] !== "Z";
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Takes the lock, or answers with the living owner.
 * @returns {Promise<{ owner: number } | { release: () => Promise<void>, wasStale: boolean }>}
 */
export async function takeLock(file) {
  for (let wasStale = false; ; wasStale = true) {
    const handle = await open(file, "wx", 0o600).catch((error) => {
      if (error.code !== "EEXIST") throw error;
      return null;
    });
    if (handle) {
      await handle.writeFile(JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }));
      await handle.close();
      return { wasStale, release: () => rm(file, { force: true }) };
    }
    const owner = await ownerOf(file);
    if (owner !== null) return { owner };
    await rm(file, { force: true });
  }
}

async function ownerOf(file) {
  const text = await readFile(file, "utf8").catch(() => "");
  if (text === "") {
    // Its owner is between making and writing it, or died just there.
    await sleep(200);
    if ((await readFile(file, "utf8").catch(() => "")) === "") return null;
    return ownerOf(file);
  }
  const { pid, born } = JSON.parse(text);
  if (!lives(pid)) return null;
  return bornAt(pid) === born ? pid : null;
}

/** Does `work` while holding the lock, after waiting for whoever holds it. `onWait` hears the owner's pid once. */
export async function underLock(file, onWait, work) {
  for (let told = false; ;) {
    const lock = await takeLock(file);
    if ("release" in lock) return await work().finally(lock.release);
    if (!told) onWait(lock.owner);
    told = true;
    await sleep(500);
  }
}
