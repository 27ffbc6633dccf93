/** An older backup, put back and accepted: what was seen before, what the database holds, and the record that somebody chose it. */
import pg from "pg";
import { type ChainHead, CHAIN_START } from "@/lib/register/chain";
import { headMemory, holds, type RememberedHead } from "@/lib/register/head-memory";

/** What an operator is asked about. */
export interface AskedToAccept {
  readonly remembered: RememberedHead;
  /** The database's newest entry. */
  readonly head: ChainHead;
}

/** What there is to accept; null where the database holds what was seen, or nothing was. */
export async function askedToAccept(ownerUrl: string, file: string): Promise<AskedToAccept | null> {
  const remembered = await headMemory(file).recall();
  if (remembered === null) return null;
  return asOwner(ownerUrl, async (client) => {
    const { rows: log } = await client.query<ChainHead>(
      "SELECT seq, encode(hash, 'hex') AS hash FROM register_log ORDER BY seq",
    );
    const head = log.at(-1) ?? CHAIN_START;
    return holds(head, log, remembered) ? null : { remembered, head };
  });
}

/** Records the choice, then writes the file that a running instance looks at. `by`: who sat at the terminal, as the system calls them. */
export async function acceptHead(ownerUrl: string, file: string, asked: AskedToAccept, by: string): Promise<void> {
  const { remembered, head } = asked;
  const detail = { accepted: head, instead_of: { seq: remembered.seq, hash: remembered.hash }, by };
  await asOwner(ownerUrl, (client) =>
    client.query("INSERT INTO security_event (kind, detail) VALUES ('head-accepted', $1)", [detail]),
  );
  const memory = headMemory(file);
  await memory.keep({ ...head, acceptedAt: new Date().toISOString() });
  if ((await memory.recall())?.hash !== head.hash) throw new Error(`${file} could not be written`);
}

async function asOwner<Value>(ownerUrl: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
