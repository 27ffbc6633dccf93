/** Checks an act in the deed's transaction: whether grants, stage and the person's part in it allow it. */
import { ACTS, whyNot, type Act, type ProposalStanding } from "@/lib/domain/editorial/act";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { checkGrant } from "./check-grant";
import type { Desk } from "./run-command";

/** Null when the actor may do the act on what stands so; else why not, the grant first. */
export async function checkAct(desk: Desk, act: Act, standing: ProposalStanding): Promise<Refusal | null> {
  return (await checkGrant(desk, ACTS[act].deed, standing.regions)) ?? whyNot(act, standing, desk.actor);
}
