import type { Follower } from "@/lib/domain/effect";
import type { EditorWords } from "@/lib/i18n/editor-words";
import type { Language } from "@/lib/i18n/language";
import type { Names } from "@/lib/i18n/name-words";
import { answerBrief } from "./answer-brief";
import styles from "./editor.module.css";
import { deltaOf } from "./sample-table";

interface FollowerTableProps {
  followers: readonly Follower[];
  language: Language;
  names: Names;
  words: EditorWords;
}

const SHOWN_UNCHANGED = 12;

/** The regions below: how many inherit, have their own or are blocked, and what changes in each that inherits. */
export function FollowerTable({ followers, language, names, words }: FollowerTableProps) {
  if (followers.length === 0) return <p className={styles.quiet}>{words.noFollowers}</p>;
  const count = (standing: Follower["standing"]) => followers.filter((one) => one.standing === standing).length;
  const changed = followers.filter(({ isChanged }) => isChanged);
  const shown = [...changed, ...followers.filter(({ isChanged }) => !isChanged).slice(0, SHOWN_UNCHANGED)];
  return (
    <>
      <p>{words.followerCounts(count("inherits"), count("overrides"), count("blocked"))}</p>
      <table className={styles.followers}>
        <caption className="visually-hidden">{words.followers}</caption>
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.change}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((follower) => (
            <tr key={follower.region}>
              <th scope="row">{names.region(follower.region)}</th>
              <td>{answerBrief(follower.before, language)}</td>
              <td>{answerBrief(follower.after, language)}</td>
              <td>{deltaOf(follower, language)}</td>
              <td>
                {words.standing[follower.standing]}
                {follower.by !== null && ` · ${names.region(follower.by.region)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {followers.length > shown.length && <p className={styles.quiet}>{words.more(followers.length - shown.length)}</p>}
    </>
  );
}
