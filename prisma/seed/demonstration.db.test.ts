import { beforeAll, describe, expect, test } from "vitest";
import demonstration from "@/lib/data/account/demo-accounts.json";
import { db, publicDb } from "@/lib/data/database/client";
import { fillTrees } from "@/lib/data/place/trees";
import { visitorFrom } from "@/lib/auth/visitor";
import { CATEGORY_TREE } from "@/lib/domain/place/category-tree";
import { followRecipe } from "@/lib/http/testing/recipe";
import { CHAIN_START } from "@/lib/register/chain";
import { register } from "@/lib/register/register";
import { signIn } from "@/lib/workflow/account/sign-in";
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

  test("can be checked by anybody, entry by entry, by the recipe that each page prints", async () => {
    await register.start();
    const { log, hash } = register.current();
    let before = CHAIN_START.hash;
    for (const entry of log) {
      const steps = await followRecipe(entry.seq);
      for (const { command, promised, gave } of steps) expect(gave, command).toBe(promised);
      expect(steps).toHaveLength(1 + (entry.kind === "publication" ? 1 : 0) + (entry.seq === 1 ? 1 : 0));
      expect(steps.map(({ promised }) => promised)).toContain(entry.hash);
      expect(entry.prevHash).toBe(before);
      before = entry.hash;
    }
    expect(before).toBe(hash);
    expect(log.length).toBeGreaterThan(PUBLICATIONS.length);
    register.stop();
  }, 120_000);

  test("is not entered twice", async () => {
    expect(await fillTrees(seedRegions(), CATEGORY_TREE)).toBe(false);
  });
});
