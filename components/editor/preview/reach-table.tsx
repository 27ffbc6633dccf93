import { editorWords } from "@/lib/i18n/editor/words";
import type { Language } from "@/lib/i18n/core/language";
import styles from "@/components/editor/field/editor.module.css";
import type { ShownReach, ShownUse } from "./shown-reach";

/** Where else a draft is felt, region by region, before → after. */
export function ReachTable({ shown, language }: { shown: ShownReach; language: Language }) {
  return shown.kind === "uses" ? (
    <Uses uses={shown.uses} language={language} />
  ) : (
    <Followers shown={shown} language={language} />
  );
}

function Uses({ uses, language }: { uses: readonly ShownUse[]; language: Language }) {
  const words = editorWords(language);
  if (uses.length === 0) return <p className={styles.quiet}>{words.noUses}</p>;
  return (
    <table className={styles.followers}>
      <caption className="visually-hidden">{words.uses}</caption>
      <thead>
        <Head names={[words.region, words.category, words.before, words.after, words.change]} />
      </thead>
      <tbody>
        {uses.map(({ key, region, category, sides }) => (
          <tr key={key}>
            <th scope="row">{region}</th>
            <td>{category}</td>
            <td>{sides.before}</td>
            <td>{sides.after}</td>
            <td>{sides.delta}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FollowersProps {
  shown: Extract<ShownReach, { kind: "followers" }>;
  language: Language;
}

function Followers({ shown: { counts, followers, more }, language }: FollowersProps) {
  const words = editorWords(language);
  if (counts === "") return <p className={styles.quiet}>{words.noFollowers}</p>;
  return (
    <>
      <p>{counts}</p>
      <table className={styles.followers}>
        <caption className="visually-hidden">{words.followers}</caption>
        <thead>
          <Head names={[words.region, words.before, words.after, words.change, words.why]} />
        </thead>
        <tbody>
          {followers.map(({ region, sides, why }) => (
            <tr key={region}>
              <th scope="row">{region}</th>
              <td>{sides.before}</td>
              <td>{sides.after}</td>
              <td>{sides.delta}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more !== "" && <p className={styles.quiet}>{more}</p>}
    </>
  );
}

function Head({ names }: { names: readonly string[] }) {
  return (
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  );
}
