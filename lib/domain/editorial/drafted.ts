/** A draft read once on a register: what it states, what cannot be read of it, and the register as it would leave it. */
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { overlay } from "@/lib/domain/register/overlay";
import type { RegisterView } from "@/lib/domain/register/view";
import type { Issue } from "@/lib/domain/typed/issue";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { itemsOfDraft, type DraftStatement } from "./statement";

export interface Drafted {
  readonly statements: readonly DraftStatement[];
  /** What cannot be read as it is typed. */
  readonly issues: readonly Issue[];
  /** One object for all who ask: what is looked up in it once is remembered by it. */
  readonly after: RegisterView;
}

/** Reads the draft. Whoever asks several things of it hands the result on, so that it is read once. */
export function drafted(doc: DraftDoc, view: RegisterView, today: PlainDate): Drafted {
  const { statements, issues } = itemsOfDraft(doc, today);
  return { statements, issues, after: afterwards(view, statements, today) };
}

/** The register with the statements published at the beginning of the day. */
export function afterwards(view: RegisterView, statements: readonly DraftStatement[], today: PlainDate): RegisterView {
  return overlay(view, statements, `${today}T00:00:00.000Z`);
}
