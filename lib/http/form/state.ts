/** Form state: what a form shows after it was sent; the one place where a refusal becomes something on a form. */
import type { Issue } from "@/lib/domain/typed/issue";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { issueWords } from "@/lib/i18n/editor/issue";
import { echoed, type FormNotice, type FormProblem, type FormShown, type TypedFields } from "@/lib/i18n/staff/form";
import { fieldWords } from "@/lib/i18n/staff/field";
import type { Language } from "@/lib/i18n/core/language";
import { refusalWords, type RegionNames } from "@/lib/i18n/staff/refusal";
import { takeBackWords } from "@/lib/i18n/staff/take-back";
import { staffWords } from "@/lib/i18n/staff/words";
import type * as z from "zod";

export interface FormState<Value> extends FormShown {
  /** What the verb answered, when it did its deed and the page stays. */
  readonly value: Value | null;
}

export interface FormSpeech {
  readonly language: Language;
  readonly regionName: RegionNames;
  /** Where "sign in again" leads. */
  readonly signInHref: string;
}

/** What to say to arguments that are no form: a page of ours does not send them. */
export function notAForm(): Issue[] {
  return [{ field: "", key: "form_outdated", params: {}, severity: "error" }];
}

/** Issues of a failed parse: the schema's messages are keys of the catalogue. */
export function issuesFrom(error: z.core.$ZodError): Issue[] {
  return error.issues.map((issue) => ({
    field: issue.path.join("."),
    // A message that is no key of ours is zod's own: the form does not fit the schema, e.g. an unknown field.
    key: /^[a-z]+(_[a-z]+)*$/.test(issue.message) ? issue.message : "form_outdated",
    params: {},
    severity: "error",
  }));
}

function problemsOf(issues: readonly Issue[], speech: FormSpeech): FormProblem[] {
  return issues.map((issue) => ({
    field: issue.field,
    sentence: fieldWords(issue.key, speech.language) ?? issueWords(issue, speech.language),
    severity: issue.severity,
  }));
}

/** The form after the deed was done. */
export function saved<Value>(value: Value, notice: string | null): FormState<Value> {
  const shown: FormNotice | null = notice === null ? null : { tone: "good", sentence: notice, link: null };
  return { fields: {}, notice: shown, problems: [], stepUp: false, done: true, value };
}

/** The form after its fields could not be read. */
export function notSaved<Value>(typed: TypedFields, issues: readonly Issue[], speech: FormSpeech): FormState<Value> {
  return { ...kept(typed), problems: problemsOf(issues, speech) };
}

/** The form after the verb refused: everything typed is still there. */
export function notDone<Value>(typed: TypedFields, refusal: Refusal, speech: FormSpeech): FormState<Value> {
  const sentence = refusalWords(refusal, speech.language, speech.regionName);
  const says = (tone: FormNotice["tone"], link: FormNotice["link"] = null) => ({ notice: { tone, sentence, link } });
  const state = kept<Value>(typed);
  switch (refusal.kind) {
    case "invalid":
      return { ...state, problems: problemsOf(refusal.issues, speech) };
    case "step-up-required":
      return { ...state, ...says("warn"), stepUp: true };
    case "signed-out":
      return {
        ...state,
        ...says("warn", { href: speech.signInHref, text: staffWords(speech.language).signIn.submit }),
      };
    case "nothing-changed":
      return { ...state, ...says("warn") };
    case "conflict":
      return { ...state, ...says("bad", proposalLink(refusal.params.proposal, speech.language)) };
    case "stale":
    case "forbidden":
    case "not-found":
    case "busy":
    case "too-many":
      return { ...state, ...says("bad") };
  }
}

/** The proposal that stands in the way, when the refusal names one. */
function proposalLink(id: string | undefined, language: Language): FormNotice["link"] {
  return id === undefined ? null : { href: `/admin/proposals/${id}`, text: takeBackWords(language).openProposal };
}

/** The form after an outage. Nobody could be asked which language they read, so it says it in both. */
export function heldUp<Value>(typed: TypedFields, refusal: Refusal): FormState<Value> {
  const sentence = (["zh-CN", "en"] as const)
    .map((language) => refusalWords(refusal, language, (code) => code))
    .join(" ");
  return { ...kept(typed), notice: { tone: "bad", sentence, link: null } };
}

function kept<Value>(typed: TypedFields): FormState<Value> {
  return { fields: echoed(typed), notice: null, problems: [], stepUp: false, done: false, value: null };
}
