import { describe, expect, it } from "vitest";
import { passwordIssues } from "./password-rule";

const keysOf = (password: string, username = "li.na", name = "李娜") =>
  passwordIssues(password, { username, name }, new Set(["correct horse battery staple"]), "password").map(
    (issue) => issue.key,
  );

describe("a new password", () => {
  it.each(["walrus-teapot-quince", "四只橘猫在屋顶上看月亮和星星呢啊", "Tq9 fmz ladder 17 ok", "x7Vb-2mKq-9pLd-4R"])(
    "may be %s",
    (password) => expect(keysOf(password)).toEqual([]),
  );

  it.each([
    ["fourteen chars", "password_too_short"],
    ["x".repeat(7) + "abcdefgh".repeat(32), "password_too_long"],
    ["PasswordPassword", "password_common"],
    ["Correct Horse Battery Staple", "password_common"],
    ["qwertyuiopasdfgh", "password_common"],
    ["aaaaaaaaaaaaaaaaaaaa", "password_common"],
    ["ninechars ninechars ninechars ", "password_common"],
    ["zyxwvutsrqponmlk", "password_common"],
    ["huaru-医保-2026-li.na", "password_context"],
    ["password2026password!", "password_context"],
    ["lone surrogate \ud800 here", "text_ill_formed"],
    ["a nul \0 in the middle", "text_ill_formed"],
  ])("may not be %s", (password, key) => expect(keysOf(password)).toEqual([key]));

  it("is counted in characters after normalisation, not in code units", () => {
    expect(keysOf("é".normalize("NFD").repeat(3) + "walrus tpot")).toEqual(["password_too_short"]);
    expect(keysOf("🐈🐕🐎🐄🐖🐏🐐🐓🦆🦉🐸🐢🐍🦎")).toEqual(["password_too_short"]);
  });
});
