import { beforeAll, describe, expect, test } from "vitest";
import demonstration from "@/lib/data/demo-accounts.json";
import { db, publicDb } from "@/lib/data/client";
import { fillTrees } from "@/lib/data/trees";
import { visitorFrom } from "@/lib/auth/visitor";
import { CATEGORY_TREE } from "@/lib/domain/category-tree";
import { signIn } from "@/lib/workflow/sign-in";
import { PUBLICATIONS } from "./publications";
import { seedRegions } from "./region-tree";
import { demonstrate } from "./demonstration";

const told: string[] = [];

beforeAll(async () => {
  await fillTrees(seedRegions(), CATEGORY_TREE);
  await demonstrate((line) => told.push(line));
}, 120_000);

describe("the demonstration", () => {
  test("publishes everything through the verbs, in order, and one correction by force", async () => {
    expect(told).toHaveLength(PUBLICATIONS.length);
    expect(await db.publication.count({ where: { mode: "reviewed" } })).toBe(PUBLICATIONS.length);
    const forced = await db.publication.findMany({ where: { mode: "forced" } });
    expect(forced).toHaveLength(1);
    expect(forced[0]?.forcedReason).toContain("第二人复核");
  });

  test("shows the public every item of it", async () => {
    const published = PUBLICATIONS.reduce((sum, { statements }) => sum + statements.length, 0) + 1;
    expect(await publicDb.publicItem.count()).toBe(published);
  });

  test("leaves a draft, a proposal in review and a returned one on the desks", async () => {
    const open = await db.proposal.findMany({
      where: { state: { in: ["draft", "in_review"] } },
      select: { title: true, state: true },
      orderBy: { createdAt: "asc" },
    });
    expect(open.map(({ title, state }) => [title.slice(0, 3), state])).toEqual([
      ["长沙市", "in_review"],
      ["无锡市", "draft"],
      ["宁波市", "draft"],
    ]);
    expect(await db.reviewDecision.count({ where: { outcome: "request_changes" } })).toBe(1);
  });

  test("lets everybody of the cast sign in with the password that is shown", async () => {
    for (const { username } of demonstration.accounts) {
      const signedIn = await signIn({ username, password: demonstration.password }, visitorFrom(`test ${username}`));
      expect(signedIn.ok, username).toBe(true);
    }
  });

  test("is not entered twice", async () => {
    expect(await fillTrees(seedRegions(), CATEGORY_TREE)).toBe(false);
  });
});
