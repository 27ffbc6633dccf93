import { can, PERMISSIONS, type Deed } from "@/lib/domain/deed/permission";
import { NATION_CODE } from "@/lib/domain/place/region";
import type { PersonRow } from "@/lib/data/reading/people";
import { DEED_WORDS } from "@/lib/i18n/staff/deed";
import { staffPage } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { MARKS } from "@/lib/i18n/core/punctuation";

function isDeed(name: string): name is Deed {
  return name in PERMISSIONS;
}

/** What everybody may do with what is their own says nothing about a grant. */
function isOwn(deed: Deed): boolean {
  const scopes: readonly string[] = Object.values(PERMISSIONS[deed]);
  return scopes.includes("own");
}

const DEEDS = Object.keys(PERMISSIONS)
  .filter(isDeed)
  .filter((deed) => !isOwn(deed));

/** What the grants add up to, worked out by the same table the verbs ask. */
export async function EffectiveRights({ person }: { person: PersonRow }) {
  const { words, language, snapshot, names } = await staffPage();
  const actor = { userId: person.id, name: person.name, grants: person.disabled ? [] : person.grants };
  const regions = [...new Set(person.grants.map((grant) => grant.region))];
  const w = words.people;
  const rights = DEEDS.flatMap((deed) => {
    const where = [...new Set([...regions, NATION_CODE])].filter((code) => can(actor, deed, [code], snapshot.regions));
    return where.length === 0 ? [] : [{ deed, where }];
  });
  const join = MARKS[language].listed;
  return (
    <section>
      <h2>{w.effective}</h2>
      {rights.length === 0 ? (
        <p className={styles.quiet}>{w.effectiveNone}</p>
      ) : (
        <dl className={styles.facts}>
          {rights.map(({ deed, where }) => (
            <div key={deed} className={styles.fact}>
              <dt>{DEED_WORDS[deed][language]}</dt>
              <dd>{where.map((code) => w.below(names.region(code))).join(join)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
