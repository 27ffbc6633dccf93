"use client";

import type { ExprFields } from "@/lib/domain/draft/expression.schema";
import { Choice, TextInput } from "@/components/editor/field/editor-field";
import fieldStyles from "@/components/editor/field/editor.module.css";
import { useFormSide } from "@/components/editor/form/form-side";
import { BaseChoice } from "./base-fields";
import { CategoryChoice } from "./category-choice";
import type { NodeProps } from "./node-side";
import { useBuilderWords } from "./use-builder-words";

type Op<Name extends ExprFields["op"]> = Extract<ExprFields, { op: Name }>;
type Side = Required<Pick<NodeProps, "path" | "onChange" | "elsewhere">>;

/** Merges a patch into a node of its own kind; a node that became another kind meanwhile stays as it is. */
function patched<Node extends ExprFields>(node: Node, onChange: NodeProps["onChange"]) {
  return (patch: Partial<Node>) => onChange((own) => (own.op === node.op ? { ...own, ...patch } : own));
}

/** The figures of a part that holds no other. */
export function LeafFields({ node, ...side }: Side & { node: ExprFields }) {
  switch (node.op) {
    case "fixed":
      return <FixedFields node={node} {...side} />;
    case "rate":
      return <RateFields node={node} {...side} />;
    case "per_year_of_age":
      return <AgeYearFields node={node} {...side} />;
    case "per_contribution_year":
      return <ContributionFields node={node} {...side} />;
    case "own_credit":
      return <OwnCreditFields node={node} {...side} />;
    case "of_category":
      return <CategoryFields node={node} {...side} />;
    default:
      return null;
  }
}

function FixedFields({ node, path, onChange, elsewhere }: Side & { node: Op<"fixed"> }) {
  const { words: editor } = useFormSide();
  const words = useBuilderWords();
  const patch = patched(node, onChange);
  return (
    <div className={fieldStyles.pair}>
      {!elsewhere.includes("amount") && (
        <TextInput
          field={`${path}.amount`}
          label={words.amount}
          value={node.amount}
          unit={words.yuan}
          inputMode="decimal"
          onChange={(amount) => patch({ amount })}
        />
      )}
      <Choice
        field={`${path}.per`}
        label={editor.per}
        value={node.per}
        options={[
          { value: "month", text: editor.perMonth },
          { value: "year", text: editor.perYear },
        ]}
        onChange={(per) => patch({ per })}
      />
    </div>
  );
}

function RateFields({ node, path, onChange, elsewhere }: Side & { node: Op<"rate"> }) {
  const words = useBuilderWords();
  return (
    <>
      {!elsewhere.includes("rate") && (
        <TextInput
          field={`${path}.rate`}
          label={words.rate}
          value={node.rate}
          unit="%"
          inputMode="decimal"
          onChange={(rate) => patched(node, onChange)({ rate })}
        />
      )}
      <BaseChoice
        base={node.base}
        path={`${path}.base`}
        label={words.base}
        onChange={(edit) => onChange((own) => (own.op === "rate" ? { ...own, base: edit(own.base) } : own))}
      />
    </>
  );
}

function AgeYearFields({ node, path, onChange, elsewhere }: Side & { node: Op<"per_year_of_age"> }) {
  const words = useBuilderWords();
  if (elsewhere.includes("amount")) return null;
  return (
    <TextInput
      field={`${path}.amount`}
      label={words.perAge}
      value={node.amount}
      unit={words.yuan}
      inputMode="decimal"
      onChange={(amount) => patched(node, onChange)({ amount })}
    />
  );
}

function ContributionFields({ node, path, onChange }: Side & { node: Op<"per_contribution_year"> }) {
  const words = useBuilderWords();
  const patch = patched(node, onChange);
  return (
    <div className={fieldStyles.pair}>
      <TextInput
        field={`${path}.amount`}
        label={words.perYearOfContribution}
        value={node.amount}
        unit={words.yuan}
        inputMode="decimal"
        onChange={(amount) => patch({ amount })}
      />
      <TextInput
        field={`${path}.from`}
        label={words.contributionFrom}
        value={node.from}
        unit={words.years}
        inputMode="numeric"
        onChange={(from) => patch({ from })}
      />
      <TextInput
        field={`${path}.to`}
        label={words.contributionTo}
        hint={words.limitHelp}
        value={node.to}
        unit={words.years}
        inputMode="numeric"
        onChange={(to) => patch({ to })}
      />
    </div>
  );
}

function OwnCreditFields({ node, path, onChange }: Side & { node: Op<"own_credit"> }) {
  const words = useBuilderWords();
  const patch = patched(node, onChange);
  const isMonth = node.reference === "month";
  return (
    <div className={fieldStyles.pair}>
      <Choice
        field={`${path}.reference`}
        label={words.reference}
        value={node.reference}
        options={[
          { value: "month", text: words.references.month },
          { value: "mean_of_year", text: words.references.mean_of_year },
        ]}
        onChange={(reference) => patch({ reference })}
      />
      <TextInput
        field={`${path}.of`}
        label={isMonth ? words.referenceMonth : words.referenceYear}
        hint={isMonth ? words.pensionMonthHint : undefined}
        value={node.of}
        onChange={(of) => patch({ of })}
      />
    </div>
  );
}

function CategoryFields({ node, path, onChange, elsewhere }: Side & { node: Op<"of_category"> }) {
  const words = useBuilderWords();
  const patch = patched(node, onChange);
  return (
    <div className={fieldStyles.pair}>
      <CategoryChoice
        field={`${path}.category`}
        category={node.category}
        onChange={(category) => patch({ category })}
      />
      {!elsewhere.includes("rate") && (
        <TextInput
          field={`${path}.rate`}
          label={words.rate}
          value={node.rate}
          unit="%"
          inputMode="decimal"
          onChange={(rate) => patch({ rate })}
        />
      )}
    </div>
  );
}

/** The floor and the cap around a part. */
export function LimitFields({ node, path, onChange, elsewhere }: Side & { node: Op<"clamp"> }) {
  const words = useBuilderWords();
  const patch = patched(node, onChange);
  if (elsewhere.includes("min") && elsewhere.includes("max")) return null;
  return (
    <div className={fieldStyles.pair}>
      <TextInput
        field={`${path}.min`}
        label={words.floor}
        hint={words.limitHelp}
        value={node.min}
        unit={words.yuan}
        inputMode="decimal"
        onChange={(min) => patch({ min })}
      />
      <TextInput
        field={`${path}.max`}
        label={words.ceiling}
        hint={words.limitHelp}
        value={node.max}
        unit={words.yuan}
        inputMode="decimal"
        onChange={(max) => patch({ max })}
      />
    </div>
  );
}

/** What the year is compared by before it is topped up. */
export function TopUpBase({ node, path, onChange }: Side & { node: Op<"top_up_year"> }) {
  const words = useBuilderWords();
  return (
    <BaseChoice
      base={node.of}
      path={`${path}.of`}
      label={words.topUpBase}
      onChange={(edit) => onChange((own) => (own.op === "top_up_year" ? { ...own, of: edit(own.of) } : own))}
    />
  );
}
