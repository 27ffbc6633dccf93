/** The newest entry that an instance has seen, kept in a file outside the database: a restored older backup knows nothing of what came after it. */
import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import * as z from "zod";
import type { ChainHead } from "./chain";

const schema = z.strictObject({
  seq: z.int().min(0),
  /** Lower-case hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** ISO instant at which an operator last accepted a database that did not hold what stood here. */
  acceptedAt: z.iso.datetime().nullable(),
});

export interface RememberedHead extends ChainHead {
  readonly acceptedAt: string | null;
}

export interface HeadMemory {
  /** What the file says; null where there is none or it cannot be read, which the log is told once. Never rejects. */
  recall(): Promise<RememberedHead | null>;
  /** Writes the file, whole or not at all. Never rejects: a site that cannot write it goes on, and the log is told. */
  keep(head: RememberedHead): Promise<void>;
}

/** The memory in a file; without one nothing is remembered beyond the process. One instance writes a file: its data folder is its own. */
export function headMemory(file: string | undefined): HeadMemory {
  let told = "";
  const tell = (words: string, say = console.error) => {
    if (words !== told) say(`register: ${words}`);
    told = words;
  };
  return {
    async recall() {
      if (file === undefined) return null;
      if (!existsSync(file)) {
        tell(`${file} is not there yet; the newest entry is remembered from now on`, console.info);
        return null;
      }
      try {
        return schema.parse(JSON.parse(await readFile(file, "utf8")));
      } catch (error) {
        tell(`${file} does not tell the newest entry seen, and is written anew: ${reasonOf(error)}`);
        return null;
      }
    },
    async keep({ seq, hash, acceptedAt }) {
      if (file === undefined) return;
      const unfinished = `${file}.${process.pid}.new`;
      try {
        await writeFile(unfinished, `${JSON.stringify({ seq, hash, acceptedAt })}\n`, { mode: 0o600, flush: true });
        await rename(unfinished, file);
      } catch (error) {
        tell(`${file} cannot be written, so entry ${seq} is not remembered: ${reasonOf(error)}`);
      }
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return "it has another form";
  return error instanceof Error ? error.message : String(error);
}

/** Whether a log of which `head` is the newest entry holds an entry as it is remembered. */
export function holds(head: ChainHead, log: readonly ChainHead[], remembered: ChainHead): boolean {
  if (remembered.seq === 0) return true;
  const entry = remembered.seq === head.seq ? head : log.find(({ seq }) => seq === remembered.seq);
  return entry?.hash === remembered.hash;
}
