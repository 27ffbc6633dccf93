import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/field";
import type { PersonRow } from "@/lib/data/reading/people";
import { ROLES } from "@/lib/domain/deed/permission";
import { ROLE_WORDS } from "@/lib/i18n/staff/deed";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { deactivate, grant, reset } from "@/app/(staff)/admin/people/actions";
import { LinkForm } from "@/app/(staff)/admin/people/link-form";

/** What an administrator can do for a person: grant, send a link to a new password, deactivate. */
export async function PersonDeeds({ person }: { person: PersonRow }) {
  const { words, language, snapshot, names } = await staffPage();
  const w = words.people;
  const hidden = () => ({ key: crypto.randomUUID(), userId: person.id });
  const regions = [...snapshot.regions.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return (
    <div className={styles.buttons}>
      <Disclosure label={w.grantTitle} tone="primary" hotkey="N">
        <ActionForm action={grant} words={words.form} hidden={hidden()} submit={w.grantSubmit}>
          <SelectField
            name="role"
            label={w.role}
            choices={ROLES.map((value) => ({ value, text: ROLE_WORDS[value][language] }))}
          />
          <SelectField
            name="region"
            label={w.region}
            hint={w.regionHint}
            choices={regions.map(({ code }) => ({ value: code, text: names.regionInFull(code) }))}
          />
        </ActionForm>
      </Disclosure>
      <Disclosure label={w.reset}>
        <p>{w.resetConfirm}</p>
        <LinkForm
          action={reset}
          frame={words.form}
          says={{ submit: w.resetSubmit, link: w.invited2, warn: w.linkWarn }}
          hidden={{ userId: person.id }}
        />
      </Disclosure>
      <Disclosure label={w.deactivate} tone="destructive">
        <p>{w.deactivateConfirm}</p>
        <ActionForm
          action={deactivate}
          words={words.form}
          hidden={hidden()}
          submit={w.deactivateSubmit}
          submitTone="destructive"
        />
      </Disclosure>
    </div>
  );
}
