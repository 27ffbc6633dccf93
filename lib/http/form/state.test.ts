import { describe, expect, it } from "vitest";
import type { Refusal } from "@/lib/domain/deed/refusal";
import { typedFields } from "@/lib/i18n/staff/form";
import { issuesFrom, notDone, notSaved, saved, type FormSpeech } from "./state";
import { returnForm } from "./review";
import { passwordForm } from "./user";

const speech: FormSpeech = { language: "en", regionName: (code) => code, signInHref: "/sign-in" };

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
}

describe("what a form shows after it was sent", () => {
  it("keeps what was typed, without React's own fields", () => {
    expect(typedFields(form({ $ACTION_ID_1: "x", comment: "太短" }))).toEqual({ comment: "太短" });
  });

  it("never gives a password or a token back", () => {
    const typed = { oldPassword: "a", newPassword: "b", again: "c", token: "d", stepUpPassword: "e", name: "林" };
    const state = notDone(typed, { kind: "nothing-changed" }, speech);
    expect(state.fields).toEqual({ name: "林" });
  });

  it("puts the sentence at the field that is wrong", () => {
    const key = "00000000-0000-4000-8000-000000000001";
    const typed = { key, revisionId: key, contentHash: "a".repeat(64), comment: "短" };
    const parsed = returnForm.safeParse(typed);
    const state = notSaved(typed, parsed.success ? [] : issuesFrom(parsed.error), speech);
    expect(state.problems).toEqual([
      { field: "comment", sentence: "Give the reason, in at least 5 characters.", severity: "error" },
    ]);
    expect(state.fields.comment).toBe("短");
  });

  it("says that the form is outdated when it holds a field nobody knows", () => {
    const parsed = returnForm.safeParse({ region: "410300" });
    const state = notSaved({}, parsed.success ? [] : issuesFrom(parsed.error), speech);
    expect(state.problems.some(({ sentence }) => sentence.startsWith("This form does not match"))).toBe(true);
  });

  it("says at the second field that two passwords differ", () => {
    const parsed = passwordForm.safeParse({ oldPassword: "a", newPassword: "b", again: "c" });
    expect(parsed.success ? [] : issuesFrom(parsed.error)).toMatchObject([
      { field: "again", key: "password_mismatch" },
    ]);
  });

  it("asks for the password in place when the deed needs it", () => {
    expect(notDone({}, { kind: "step-up-required" }, speech)).toMatchObject({ stepUp: true, done: false });
  });

  it("leads to the sign-in page when the session has ended, and keeps the text", () => {
    const state = notDone({ comment: "已对照原文" }, { kind: "signed-out" }, speech);
    expect(state).toMatchObject({ fields: { comment: "已对照原文" }, notice: { link: { href: "/sign-in" } } });
  });

  it.each<Refusal>([
    { kind: "conflict", slug: "four_eyes", params: {} },
    { kind: "stale", by: null, at: null, seq: 8 },
    { kind: "busy", retryAfterSeconds: 2 },
    { kind: "busy", retryAfterSeconds: 5, why: "away" },
    { kind: "busy", retryAfterSeconds: 60, why: "disk-full" },
    { kind: "forbidden", deed: "publish-revision", region: null, who: [] },
  ])("shows $kind as one red line over the form", (refusal) => {
    expect(notDone({}, refusal, speech)).toMatchObject({ notice: { tone: "bad" }, problems: [] });
  });

  it("is done, with the value and the sentence, when the deed was done", () => {
    expect(saved({ seq: 8 }, "Saved.")).toMatchObject({ done: true, value: { seq: 8 }, notice: { tone: "good" } });
  });
});
