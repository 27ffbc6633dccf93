import type { Citation } from "@/lib/domain/rule/citation.schema";
import { parsePlainDate } from "@/lib/domain/value/plain-date";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";
import type { RuleUsed } from "@/lib/domain/register/resolution";
import type { Verification } from "@/lib/domain/rule/verification";
import { dayName, monthName } from "@/lib/i18n/core/format";
import type { Language } from "@/lib/i18n/core/language";
import { TRUST_WORDS } from "@/lib/i18n/core/names";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "./frame";
import { TrustTag } from "./trust-tag";

/** The margin note of a figure: since when, which document, who issued it, when it was compared, how well it is known. */
export function SourceNote({ frame, rule }: { readonly frame: Frame; readonly rule: RuleUsed }) {
  const words = publicWords(frame.language);
  const [first] = rule.payload.citations;
  return (
    <div className="source-note" role="note" aria-label={words.source.label}>
      <p>
        {words.source.since(monthName(rule.from, frame.language))}
        {rule.to === null ? null : words.source.until(monthName(rule.to, frame.language))}
      </p>
      {first === undefined ? (
        <p>{words.source.none}</p>
      ) : (
        <>
          <p lang="zh-CN">
            <a href="#sources">{first.number ?? first.title}</a>
          </p>
          {first.issuer === undefined ? null : <p lang="zh-CN">{first.issuer}</p>}
          <p>{checkedWords(first, frame.language)}</p>
        </>
      )}
      <p>
        <TrustTag frame={frame} level={rule.payload.verification} />
      </p>
      <p>
        <a href={to(frame, `/publications/${rule.seq}`)}>{words.publications.number(rule.seq)}</a>
      </p>
    </div>
  );
}

interface SourceListProps {
  readonly frame: Frame;
  readonly citations: readonly Citation[];
  readonly verification: Verification;
}

/** Every document behind a statement, with the sentence that says it. Documents are never translated. */
export function SourceList({ frame, citations, verification }: SourceListProps) {
  const words = publicWords(frame.language);
  return (
    <div className="sources">
      <p>
        <TrustTag frame={frame} level={verification} /> {TRUST_WORDS[verification].explanation[frame.language]}
      </p>
      {citations.length === 0 ? <p>{words.source.none}</p> : null}
      {citations.map((citation) => (
        <article key={`${citation.number ?? ""}${citation.title}`} className="source" lang="zh-CN">
          <h3>{citation.title}</h3>
          <p className="note">
            {[
              citation.number,
              citation.issuer,
              citation.issuedOn === undefined ? undefined : words.source.issued(day(citation.issuedOn, frame.language)),
              checkedWords(citation, frame.language),
            ]
              .filter((part) => part !== undefined)
              .join(" · ")}
          </p>
          {citation.quote === undefined ? null : <blockquote>{citation.quote}</blockquote>}
          {citation.link === undefined ? null : (
            <SourceAddress frame={frame} link={citation.link} readOn={citation.readOn} />
          )}
        </article>
      ))}
    </div>
  );
}

/** Level words say what a source is; only a recorded day says that somebody compared. */
function checkedWords({ checkedOn }: Citation, language: Language): string {
  const words = publicWords(language).source;
  return checkedOn === undefined ? words.unchecked : words.checked(day(checkedOn, language));
}

interface SourceAddressProps {
  readonly frame: Frame;
  readonly link: string;
  readonly readOn: string | undefined;
}

/** A link where the host was reviewed; else the address as text, which nobody follows by a slip of the finger. */
function SourceAddress({ frame, link, readOn }: SourceAddressProps) {
  const words = publicWords(frame.language).source;
  const host = new URL(link).hostname;
  return (
    <div lang={frame.language}>
      <p className={isReviewedLink(link) ? undefined : "note"}>
        {isReviewedLink(link) ? (
          <a className="outside" href={link} rel="noopener noreferrer nofollow">
            {words.open(host)}
          </a>
        ) : (
          <>
            {words.unlinked(host)} <span className="address">{link}</span>
          </>
        )}
      </p>
      <p className="note">{readOn === undefined ? words.unread : words.read(day(readOn, frame.language))}</p>
    </div>
  );
}

function day(text: string, language: Language): string {
  const date = parsePlainDate(text);
  return date === null ? text : dayName(date, language);
}
