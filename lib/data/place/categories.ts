/** Categories: the insured groups that a rule line may be about. */
import "server-only";
import type { Tx } from "@/lib/data/database/client";

/** Whether there is a category of this code. */
export async function hasCategory(code: string, tx: Tx): Promise<boolean> {
  return (await tx.category.count({ where: { code } })) === 1;
}
