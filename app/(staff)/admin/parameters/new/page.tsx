import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextField } from "@/components/ui/field";
import { parameterCodeSchema } from "@/lib/domain/rule/method.schema";
import { parameterName } from "@/lib/i18n/core/names";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { regionsUnder } from "@/app/(staff)/_staff/scope";
import { staffPage } from "@/app/(staff)/_staff/page";
import { RegionField } from "@/app/(staff)/_staff/region-field";
import { startParameter } from "@/app/(staff)/admin/proposals/actions";

const PARAMETER_CODES = parameterCodeSchema.options;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.series.createParameter };
}

/** The first statement about a parameter: which figure, of which year, where. */
export default async function NewParameterPage() {
  const { words, language, actor, snapshot } = await staffPage();
  const regions = regionsUnder(actor, ["editor"], snapshot.regions);
  if (regions.length === 0) forbidden();
  const w = words.series;
  return (
    <>
      <PageHead title={w.createParameter} />
      <ActionForm
        action={startParameter}
        words={words.form}
        hidden={{ key: crypto.randomUUID() }}
        submit={w.createSubmit}
      >
        <RegionField label={words.rules.region} regions={regions} />
        <SelectField
          name="code"
          label={w.parameterCode}
          choices={PARAMETER_CODES.map((value) => ({ value, text: parameterName(value, language) }))}
        />
        <TextField name="year" label={w.year} hint={w.yearHint} inputMode="numeric" />
        <SelectField
          name="scheme"
          label={w.scheme}
          choices={[
            { value: "", text: w.schemeNone },
            { value: "enterprise", text: w.enterprise },
            { value: "public", text: w.publicScheme },
          ]}
        />
        <SelectField
          name="status"
          label={words.parameters.status}
          hint={w.statusHint}
          defaultValue="final"
          choices={(["final", "provisional"] as const).map((value) => ({ value, text: words.parameters[value] }))}
        />
        <SelectField
          name="inheritable"
          label={w.inheritable}
          hint={w.inheritableHint}
          defaultValue="no"
          choices={[
            { value: "no", text: w.inheritableNo },
            { value: "yes", text: w.inheritableYes },
          ]}
        />
      </ActionForm>
    </>
  );
}
