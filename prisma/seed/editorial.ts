/** Editorial acts of the seed, through the same verbs as everybody's: propose, submit, approve, publish. */
import { randomUUID } from "node:crypto";
import { systemClock as clock } from "@/lib/clock";
import { shanghaiDay } from "@/lib/domain/value/shanghai-day";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { seriesOfItem } from "@/lib/domain/editorial/statement";
import type { Seq } from "@/lib/domain/register/item";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { register } from "@/lib/register/register";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";
import { type Submitted, submitProposal } from "@/lib/workflow/proposal/submit-proposal";
import { draftOf } from "./draft";
import { must } from "./must";
import type { Cast } from "./people";
import type { SeedPublication } from "./statement";

/** Who of the cast is acting. Throws for a name that is not in it. */
export function player(cast: Cast, username: string): SessionRef {
  const session = cast.get(username);
  if (session === undefined) throw new Error(`nobody in the cast is called ${username}`);
  return session;
}

/** The draft of a publication on the register as it stands now. */
export function draftNow(publication: SeedPublication): DraftDoc {
  return draftOf(publication, { view: register.current(), today: shanghaiDay(clock.now()) });
}

/** Starts a proposal about the series of its first item. */
export async function propose(title: string, doc: DraftDoc, editor: SessionRef): Promise<string> {
  const [first] = doc.items;
  if (first === undefined) throw new Error(`${title}: nothing in it`);
  const series = seriesOfItem(first);
  if (series === null) throw new Error(`${title}: ${first.key} is no line`);
  const input = { key: randomUUID(), series, kind: first.kind, title, doc };
  return must(await startProposal(input, editor, clock), title).proposalId;
}

/** Proposes and submits. */
export async function submit(publication: SeedPublication, editor: SessionRef): Promise<Submitted> {
  const { title } = publication;
  const proposalId = await propose(title, draftNow(publication), editor);
  return must(await submitProposal({ key: randomUUID(), proposalId, lockVersion: 0 }, editor, clock), title);
}

/** The whole way into the register: three people, one seq. */
export async function publish(publication: SeedPublication, editor: string, cast: Cast): Promise<Seq> {
  const submitted = await submit(publication, player(cast, editor));
  must(await approveRevision(shown(submitted), player(cast, "reviewer"), clock), publication.title);
  const { seq } = must(
    await publishRevision(shown(submitted), player(cast, "publisher"), clock, await register.seen()),
    publication.title,
  );
  if (!(await register.catchUp(seq))) throw new Error(`publication ${seq} did not arrive in memory`);
  return seq;
}

/** What a page about the revision would send, with a key of its own. */
export function shown({ revisionId, contentHash }: Submitted) {
  return { key: randomUUID(), revisionId, contentHash };
}
