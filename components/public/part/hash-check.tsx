import { hashedTextPath } from "@/lib/i18n/core/address";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "./frame";
import type { LogLine } from "@/components/public/page/publications";

interface HashCheckProps {
  readonly frame: Frame;
  readonly answer: Pick<LogLine, "entry" | "publication" | "isDoubted">;
}

/** How anybody checks an entry: the commands, what each must give, and the texts that were hashed. */
export function HashCheck({ frame, answer }: HashCheckProps) {
  const words = publicWords(frame.language).publications;
  const { entry, publication, isDoubted } = answer;
  const content = publication?.content ?? null;
  return (
    <details>
      <summary>{words.verify}</summary>
      <p>{words.howToVerify}</p>
      <Recipe frame={frame} answer={answer} />
      <HashedText frame={frame} name={words.body} text={entry.body} path={hashedTextPath(entry.seq, "entry")} />
      {content === null ? null : (
        <HashedText frame={frame} name={words.content} text={content} path={hashedTextPath(entry.seq, "content")} />
      )}
      {publication === null || content !== null || isDoubted ? null : (
        <>
          <h3>{words.content}</h3>
          <p>{words.contentGone}</p>
        </>
      )}
    </details>
  );
}

function Recipe({ frame, answer: { entry, publication } }: HashCheckProps) {
  const words = publicWords(frame.language).publications;
  const { seq, prevHash, hash } = entry;
  const fetched = (of: "entry" | "content") => `curl -fsS '${frame.origin}${hashedTextPath(seq, of)}'`;
  // bash's printf writes the 32 bytes that the 64 digits stand for; xxd is not on every computer.
  const before = `printf '%b' "$(echo ${prevHash} | sed 's/../\\\\x&/g')"`;
  return (
    <>
      <p>{words.commands}</p>
      <ul className="bullets">
        {publication?.content == null ? null : (
          <Step
            frame={frame}
            what={words.checkContent}
            command={`${fetched("content")} | sha256sum`}
            gives={publication.contentHash}
          />
        )}
        <Step
          frame={frame}
          what={words.checkEntry}
          command={`{ ${before}; ${fetched("entry")}; } | sha256sum`}
          gives={hash}
        />
        {seq === 1 ? (
          <Step frame={frame} what={words.checkStart} command="printf huaru-register-1 | sha256sum" gives={prevHash} />
        ) : (
          <li>
            {words.checkBefore} <a href={to(frame, `/publications/${seq - 1}`)}>{words.number(seq - 1)}</a>
          </li>
        )}
      </ul>
    </>
  );
}

interface StepProps {
  readonly frame: Frame;
  readonly what: string;
  readonly command: string;
  readonly gives: string;
}

function Step({ frame, what, command, gives }: StepProps) {
  return (
    <li>
      {what}
      <pre tabIndex={0}>{command}</pre>
      <p className="hashes">
        {publicWords(frame.language).publications.mustBe} <code>{gives}</code>
      </p>
    </li>
  );
}

interface HashedTextProps {
  readonly frame: Frame;
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

function HashedText({ frame, name, text, path }: HashedTextProps) {
  const words = publicWords(frame.language).publications;
  const shown = beginningOf(text);
  return (
    <>
      <h3>{name}</h3>
      <p>
        {shown === text ? words.whole : words.excerpt} <a href={path}>{path}</a>
      </p>
      <pre tabIndex={0}>{shown === text ? text : `${shown}…`}</pre>
    </>
  );
}

const MOST_SHOWN = 4000;

/** A page shows no more than the beginning of a long text. Half a character would be shown as none. */
function beginningOf(text: string): string {
  return text.length <= MOST_SHOWN ? text : text.slice(0, MOST_SHOWN).replace(/[\uD800-\uDBFF]$/, "");
}
