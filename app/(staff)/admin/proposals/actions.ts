"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import type { SessionRef } from "@/lib/domain/session-ref";
import { editorAction } from "@/lib/http/editor-action";
import { startForm, startParameterForm, startRuleForm } from "@/lib/http/proposal-form";
import { startProposal } from "@/lib/workflow/start-proposal";
import { editorSide } from "../../staff-side";
import { firstDraft, type FirstStep } from "./first-draft";

async function begin(step: FirstStep, session: SessionRef) {
  const draft = await firstDraft(step);
  const outcome = await startProposal({ key: step.key, ...draft }, session, systemClock);
  if (!outcome.ok) return outcome;
  redirect(`/admin/proposals/${outcome.value.proposalId}/items/${outcome.value.itemId}`);
}

export const start = editorAction(startForm, begin, editorSide());

export const startRule = editorAction(startRuleForm, begin, editorSide());

export const startParameter = editorAction(startParameterForm, begin, editorSide());
