"use server";

import { redirect } from "next/navigation";
import { systemClock } from "@/lib/clock";
import { refused } from "@/lib/domain/deed/outcome";
import type { Refusal } from "@/lib/domain/deed/refusal";
import type { SessionRef } from "@/lib/domain/deed/session-ref";
import { editorAction } from "@/lib/http/form/editor-action";
import { startForm, startParameterForm, startRuleForm } from "@/lib/http/form/proposal";
import { startProposal } from "@/lib/workflow/proposal/start-proposal";
import { regionTyped } from "@/app/(staff)/_staff/find-region";
import { editorSide } from "@/app/(staff)/_staff/side";
import { published, type Published } from "@/app/(staff)/_staff/page";
import { firstDraft, type FirstStep } from "./first-draft";

async function begin(step: FirstStep, session: SessionRef) {
  return beginOn(await published(), step, session);
}

async function beginOn(page: Published, step: FirstStep, session: SessionRef) {
  const draft = firstDraft(step, page);
  const outcome = await startProposal({ key: step.key, ...draft }, session, systemClock);
  if (!outcome.ok) return outcome;
  redirect(`/admin/proposals/${outcome.value.proposalId}/items/${outcome.value.itemId}`);
}

/** The forms of a first statement let the region be typed: what it surely names, or a word at the field. */
async function beginWhere(step: FirstStep, session: SessionRef) {
  const page = await published();
  const region = regionTyped(step.series.region, page.snapshot);
  if (region === null) return refused(REGION_UNCLEAR);
  return beginOn(page, { ...step, series: { ...step.series, region } }, session);
}

const REGION_UNCLEAR: Refusal = {
  kind: "invalid",
  issues: [{ field: "region", key: "region_unclear", params: {}, severity: "error" }],
};

export const start = editorAction(startForm, begin, editorSide());

export const startRule = editorAction(startRuleForm, beginWhere, editorSide());

export const startParameter = editorAction(startParameterForm, beginWhere, editorSide());
