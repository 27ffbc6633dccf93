import { citedBy } from "@/lib/domain/register/cited";
import type { Payload } from "@/lib/domain/register/item";
import type { Verification } from "@/lib/domain/rule/verification";
import { isReviewedLink } from "@/lib/domain/rule/reviewed-host";
import { dayName } from "@/lib/i18n/core/format";
import { TRUST_WORDS } from "@/lib/i18n/core/names";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { staffLook } from "@/app/(staff)/_staff/look";
import styles from "./source-note.module.css";

const TRUST: Readonly<Record<Verification, BadgeTone>> = {
  official_text: "good",
  official_repost: "good",
  secondary: "warn",
  seed_only: "warn",
  unverified: "bad",
};

/** The documents a statement rests on, with the sentence that says it, and how well it is known. */
export async function SourceNote({ payload }: { payload: Payload | null }) {
  const { words, language } = await staffLook();
  const cited = citedBy(payload);
  if (cited === null) return null;
  return (
    <div className={styles.note}>
      <Badge tone={TRUST[cited.verification]}>{TRUST_WORDS[cited.verification].tag[language]}</Badge>
      {cited.citations.length === 0 && <p>{words.review.noSource}</p>}
      {cited.citations.map((citation) => (
        <figure key={`${citation.title} ${citation.quote ?? ""}`}>
          {citation.quote ? (
            <blockquote lang="zh-CN">{citation.quote}</blockquote>
          ) : (
            <p className={styles.missing}>{words.review.noQuote}</p>
          )}
          <figcaption lang="zh-CN">
            {[citation.number, citation.title, citation.issuer].filter(Boolean).join(" · ")}
            <span lang={language}>
              {" · "}
              {citation.checkedOn
                ? words.series.checked(dayName(citation.checkedOn, language))
                : words.series.unchecked}
            </span>
            {citation.link && (
              <>
                {" · "}
                <a href={citation.link} rel="noopener noreferrer" target="_blank">
                  {new URL(citation.link).hostname}
                </a>
                {isReviewedLink(citation.link) ? null : (
                  <span lang={language} className={styles.missing}>{` (${words.series.hostUnreviewed})`}</span>
                )}
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
