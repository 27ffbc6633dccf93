/** What publishing and forcing have in common: head lock first, then the proposal, then one inserted row. */
import type { Clock } from "@/lib/domain/value/clock";
import { ACTS } from "@/lib/domain/editorial/act";
import type { PublishMode } from "@/lib/domain/editorial/publish-mode";
import type { Seq } from "@/lib/domain/register/item";
import { done, refused, type Outcome } from "@/lib/domain/deed/outcome";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { insertPublication, type KnownEntry, lockRegister, logHolds } from "@/lib/data/editorial/publications";
import { checkAct } from "./check-act";
import { checkSealedItems } from "./check-sealed-items";
import { lockRevision } from "./find-proposal";
import { runCommand } from "./run-command";

export interface Publish {
  readonly key: string;
  readonly revisionId: string;
  /** Lower-case hex, from the publisher's screen. */
  readonly contentHash: string;
}

export interface Published {
  readonly seq: Seq;
}

/** A publisher: her session, and the newest entry that her instance has ever shown; null where it does not know. */
export interface Publisher {
  readonly session: SessionRef;
  readonly seen: KnownEntry | null;
}

const ACT_OF = { reviewed: "publish", forced: "force" } as const;

/** Publishes a revision. The database checks everything again. */
export function publish(
  mode: PublishMode,
  input: Publish,
  { session, seen }: Publisher,
  clock: Clock,
): Promise<Outcome<Published>> {
  const act = ACT_OF[mode.kind];
  const name = ACTS[act].deed;
  return runCommand({ name, key: input.key, input: { ...input, mode }, fresh: true }, session, clock, async (desk) => {
    await lockRegister(desk.tx);
    // On an older backup the next number would be one that readers have seen with another text.
    if (seen !== null && !(await logHolds(seen, desk.tx)))
      return refused({ kind: "conflict", slug: "older_register", params: {} });
    const locked = await lockRevision(desk, input.revisionId);
    if (!locked.ok) return locked;
    const revision = locked.value;
    const shut = await checkAct(desk, act, revision.standing);
    if (shut !== null) return refused(shut);
    if (revision.contentHash !== input.contentHash)
      return refused({ kind: "conflict", slug: "hash_mismatch", params: {} });
    const broken = await checkSealedItems(desk, revision);
    const row = { revisionId: revision.id, publisherId: desk.actor.userId, mode, key: input.key };
    const seq = await insertPublication(row, desk.tx);
    // After the row, so that the database's own refusals come first; a refusal takes the row back.
    if (broken !== null) return refused(broken);
    const detail = { seq, revision: revision.id, content: revision.contentHash, regions: revision.regions };
    return done({ value: { seq }, audit: { act: name, entity: `proposal:${revision.proposalId}`, detail } });
  });
}
