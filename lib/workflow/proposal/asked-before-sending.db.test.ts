import { beforeAll, describe, expect, it } from "vitest";
import type { DraftDoc } from "@/lib/domain/draft/schema";
import { db } from "@/lib/data/database/client";
import { aCountry, aKey, aPerson, clock, type Player } from "@/prisma/testing/cast";
import { aLine, answered, must, published, started } from "@/prisma/testing/editorial";
import { saveDraft } from "./save-draft";
import { submitProposal } from "./submit-proposal";

/** What a draft is asked before it is sent, and what its note must say: the verb asks the register as it is in its own transaction. */

let editor: Player;
let reviewer: Player;
let publisher: Player;

beforeAll(async () => {
  await aCountry();
  editor = await aPerson("编辑", "editor@370000");
  reviewer = await aPerson("审核", "reviewer@370000");
  publisher = await aPerson("发布", "publisher@370000");
});

const submit = (proposalId: string, lockVersion = 0) =>
  submitProposal({ key: aKey(), proposalId, lockVersion }, editor.session, clock);

describe("a warning", () => {
  it("keeps a draft from being sent until it is answered, and the answer goes to colleagues with the revision", async () => {
    const key = aLine();
    await published(editor, reviewer, publisher, { key, amount: "72" });
    const before = await started(editor, { key, amount: "72" });
    const [item] = before.doc.items;
    if (item?.seriesKind !== "rule") throw new Error("a rule is a rule");
    const raised = { ...before.doc, publicNote: "", items: [{ ...item, fields: { ...item.fields, value: "80" } }] };
    must(await saveDraft({ proposalId: before.proposalId, lockVersion: 0, doc: raised }, editor.session, clock));
    const refusal = await submit(before.proposalId, 1);
    expect(refusal).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    expect(refusal.ok ? [] : refusal.refusal).toMatchObject({
      issues: [
        { key: "answer_required", params: { question: "source_unchanged" } },
        { key: "answer_required", params: { question: "amount_not_quoted", figures: "80" } },
      ],
    });

    const doc = await answered(raised);
    must(await saveDraft({ proposalId: before.proposalId, lockVersion: 1, doc }, editor.session, clock));
    const input = { key: aKey(), proposalId: before.proposalId, lockVersion: 2 };
    const noted = () => "自2026年8月起，标准：72.00 → 80.00 元/月";
    const { revisionId } = must(await submitProposal(input, editor.session, clock, noted));
    const row = await db.revisionRemark.findFirstOrThrow({ where: { revisionId }, select: { remarks: true } });
    expect(row.remarks).toMatchObject([{ key: "source_unchanged", text: "已核对" }, { key: "amount_not_quoted" }]);
    const sealed = await db.proposalRevision.findUniqueOrThrow({
      where: { id: revisionId },
      select: { publicNote: true, content: true },
    });
    expect(sealed.publicNote).toBe(noted());
    expect(sealed.content).not.toContain("已核对");
  });

  it("about credited months names them and their money, and answers to other months do not count", async () => {
    const wish = { region: "370200", key: "retired" };
    await published(editor, reviewer, publisher, { ...wish, amount: "60", from: "2023-01" });
    const start = await started(editor, wish);
    const [item] = start.doc.items;
    if (item === undefined) throw new Error("one item");
    const withdrawn = (from: string): DraftDoc => ({
      ...start.doc,
      publicNote: "撤销每月60元的规定",
      items: [{ ...item, kind: "withdrawal", from, reason: "文件已废止，不再执行这一规定" }],
    });
    const { answers } = await answered(withdrawn("2024-01"));
    const doc = { ...withdrawn("2023-01"), answers };
    must(await saveDraft({ proposalId: start.proposalId, lockVersion: 0, doc }, editor.session, clock));
    expect(await submit(start.proposalId, 1)).toMatchObject({
      ok: false,
      refusal: {
        issues: [
          {
            key: "answer_required",
            params: { question: "reaches_back", from: "2023-01", last: "2026-06", months: 42, fen: -252_000 },
          },
        ],
      },
    });
  });
});

describe("a public note", () => {
  it("by hand is refused where it names another figure than the one that changes", async () => {
    const key = aLine();
    await published(editor, reviewer, publisher, { key, amount: "95" });
    const { proposalId, doc } = await started(editor, { key, amount: "99" });
    const stale = { ...doc, publicNote: "自2026年8月起，标准由95元调整为98元" };
    must(await saveDraft({ proposalId, lockVersion: 0, doc: stale }, editor.session, clock));
    expect(await submit(proposalId, 1)).toMatchObject({
      ok: false,
      refusal: {
        issues: [{ key: "note_figure_wrong", field: "publicNote", params: { figures: "98", missing: "99" } }],
      },
    });
  });

  it("that is neither written nor can be is asked for", async () => {
    const { proposalId, doc } = await started(editor);
    must(await saveDraft({ proposalId, lockVersion: 0, doc: { ...doc, publicNote: "" } }, editor.session, clock));
    expect(await submit(proposalId, 1)).toMatchObject({
      ok: false,
      refusal: { issues: [{ key: "public_note_required" }] },
    });
  });
});
