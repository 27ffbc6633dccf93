import { beforeAll, expect, test } from "vitest";
import { aCountry, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { approved, must, shown, submitted } from "@/prisma/testing/editorial";
import { ownerQuery } from "@/prisma/testing/owner";
import { approveRevision } from "@/lib/workflow/review/approve-revision";
import { publishRevision } from "@/lib/workflow/publication/publish-revision";
import { db } from "@/lib/data/database/client";
import { grantsOf } from "@/lib/data/account/grants";
import { sealedRevision } from "./revisions";

let editor: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("起草", "editor@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000");
});

/** As a newer version of this software might have stored it. */
async function makeUnreadable(revisionId: string): Promise<void> {
  await ownerQuery("ALTER TABLE revision_item DISABLE TRIGGER USER");
  await ownerQuery(`UPDATE revision_item SET payload = '{"v":99}' WHERE revision_id = $1`, [revisionId]);
  await ownerQuery("ALTER TABLE revision_item ENABLE TRIGGER USER");
}

test("a revision with an item that cannot be read is shown without it, and says so", async () => {
  const sealed = await submitted(editor);
  await makeUnreadable(sealed.revisionId);
  const actor = { userId: reviewer.id, name: reviewer.name, grants: await grantsOf(reviewer.id, db) };
  const read = await sealedRevision(sealed.revisionId, actor);
  expect(read?.items).toEqual([]);
  expect(read?.unreadable).toMatchObject([{ series: { region: "370100" }, payload: null, readable: false }]);
});

test("nobody can approve what cannot be read", async () => {
  const sealed = await submitted(editor);
  await makeUnreadable(sealed.revisionId);
  const outcome = await approveRevision(shown(sealed), reviewer.session, clock);
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "unreadable" } });
});

test("nobody can publish what cannot be read", async () => {
  const sealed = await approved(editor, reviewer);
  await makeUnreadable(sealed.revisionId);
  const outcome = await publishRevision(shown(sealed), publisher.session, clock, null);
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: "conflict", slug: "hash_mismatch" } });
  expect(
    must(await publishRevision(shown(await approved(editor, reviewer)), publisher.session, clock, null)).seq,
  ).toBeGreaterThan(0);
});
