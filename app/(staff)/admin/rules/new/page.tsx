import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { RULE_COMPONENTS } from "@/lib/domain/register/series";
import { lineName } from "@/lib/i18n/core/names";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { regionsUnder } from "@/app/(staff)/_staff/scope";
import { one, staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import { RegionField } from "@/app/(staff)/_staff/region-field";
import { startRule } from "@/app/(staff)/admin/proposals/actions";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.series.createTitle };
}

/** The first rule of a line: region and category here, everything else in the editor. */
export default async function NewRulePage({ searchParams }: PageProps) {
  const { words, language, actor, snapshot, names } = await staffPage();
  const regions = regionsUnder(actor, ["editor"], snapshot.regions);
  if (regions.length === 0) forbidden();
  const query = await searchParams;
  const w = words.series;
  return (
    <>
      <PageHead title={w.createTitle} />
      <p>{w.createHint}</p>
      <ActionForm action={startRule} words={words.form} hidden={{ key: crypto.randomUUID() }} submit={w.createSubmit}>
        <RegionField label={words.rules.region} regions={regions} chosen={one(query, "region")} />
        <SelectField
          name="category"
          label={words.rules.category}
          defaultValue={one(query, "category") || USUAL_CATEGORY}
          choices={[...snapshot.categories.keys()].map((code) => ({ value: code, text: names.category(code) }))}
        />
        <SelectField
          name="component"
          label={w.component}
          hint={w.componentHint}
          choices={[
            { value: "", text: w.componentNone },
            ...RULE_COMPONENTS.map((value) => ({ value, text: lineName(value, language) })),
          ]}
        />
      </ActionForm>
    </>
  );
}
