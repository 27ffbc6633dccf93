import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeDrafts } from "./merge";
import { aDraft, aDraftedRule, DRAFT_ITEM_ID } from "@/lib/domain/testing/draft";
import { draftDocSchema, type DraftDoc } from "./schema";
import type { ExprFields } from "./expression.schema";
import { anyTree } from "@/lib/domain/testing/method";

function holding(tree: ExprFields): DraftDoc {
  return aDraft([aDraftedRule({ fields: { shape: "built", tree } })]);
}

/** The tree with some of its nodes and texts taken from another one of the same structure, or another tree altogether. */
const versions = fc.oneof(
  fc.tuple(anyTree, anyTree, anyTree),
  fc
    .tuple(anyTree, anyTree, anyTree, anyTree)
    .map(([first, second, third, fourth]): [ExprFields, ExprFields, ExprFields] => {
      const sum = (...parts: ExprFields[]): ExprFields => ({ op: "sum", parts });
      return [sum(first, second), sum(third, second), sum(first, fourth)];
    }),
);

test("what only one of two changed is taken, whatever it is", () => {
  fc.assert(
    fc.property(versions, ([before, after]) => {
      const [base, changed] = [holding(before), holding(after)];
      expect(mergeDrafts(base, changed, base)).toEqual({ doc: changed, clashes: [] });
      expect(mergeDrafts(base, base, changed)).toEqual({ doc: changed, clashes: [] });
      expect(mergeDrafts(base, changed, changed)).toEqual({ doc: changed, clashes: [] });
    }),
  );
});

test("two versions of a tree merge into a tree, whoever is chosen at each clash", () => {
  let joined = 0;
  fc.assert(
    fc.property(versions, fc.infiniteStream(fc.boolean()), ([before, ours, others], coins) => {
      const [base, mine, theirs] = [holding(before), holding(ours), holding(others)];
      const { clashes } = mergeDrafts(base, mine, theirs);
      const chosen = new Set(clashes.filter(() => coins.next().value).map(({ field }) => field));
      const { doc } = mergeDrafts(base, mine, theirs, chosen);
      expect(draftDocSchema.parse(doc)).toEqual(doc);
      for (const { field } of clashes) expect(field).toMatch(new RegExp(`^items\\.${DRAFT_ITEM_ID}\\.fields\\.tree`));
      const all = new Set(clashes.map(({ field }) => field));
      if (all.has(`items.${DRAFT_ITEM_ID}.fields.tree`))
        expect(mergeDrafts(base, mine, theirs, all).doc).toEqual(theirs);
      if (clashes.length === 0) joined += 1;
    }),
  );
  expect(joined).toBeGreaterThan(10);
});
