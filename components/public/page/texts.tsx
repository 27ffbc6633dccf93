import { VERIFICATION_LEVELS } from "@/lib/domain/rule/verification";
import { TRUST_WORDS } from "@/lib/i18n/core/names";
import { PROVINCES } from "@/lib/i18n/core/province-name";
import { publicTexts } from "@/lib/i18n/public/texts";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";
import { ProvinceList } from "@/components/public/part/province-list";

interface TextPageProps {
  readonly frame: Frame;
}

/** `/about`: whose site this is, what it rests on, what the trust words mean. */
export function AboutPage({ frame }: TextPageProps) {
  const words = publicWords(frame.language);
  const text = publicTexts(frame.language).about;
  return (
    <Page frame={frame} title={words.pages["/about"]} crumbs={[{ name: words.pages["/about"], path: "/about" }]}>
      <h1>{words.pages["/about"]}</h1>
      <Paragraphs lines={text.intro} />
      <section aria-labelledby="trust">
        <h2 id="trust">{text.trustHeading}</h2>
        <dl className="summary">
          {VERIFICATION_LEVELS.map((level) => (
            <div key={level} id={level}>
              <dt>{TRUST_WORDS[level].tag[frame.language]}</dt>
              <dd>{TRUST_WORDS[level].explanation[frame.language]}</dd>
            </div>
          ))}
        </dl>
      </section>
      {text.sections.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <Paragraphs lines={lines} />
        </section>
      ))}
    </Page>
  );
}

/** `/accessibility`: what the site is built to, and what is not there yet. */
export function AccessibilityPage({ frame }: TextPageProps) {
  const words = publicWords(frame.language);
  const text = publicTexts(frame.language).accessibility;
  return (
    <Page
      frame={frame}
      title={words.pages["/accessibility"]}
      crumbs={[{ name: words.pages["/accessibility"], path: "/accessibility" }]}
    >
      <h1>{words.pages["/accessibility"]}</h1>
      <Paragraphs lines={text.intro} />
      {text.sections.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul className="bullets">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

/** `/sitemap`: every page that has an address of its own. */
export function SitemapPage({ frame }: TextPageProps) {
  const words = publicWords(frame.language);
  return (
    <Page frame={frame} title={words.pages["/sitemap"]} crumbs={[{ name: words.pages["/sitemap"], path: "/sitemap" }]}>
      <h1>{words.pages["/sitemap"]}</h1>
      <ul className="rows">
        {Object.entries(words.pages).map(([path, name]) => (
          <li key={path}>
            <a href={to(frame, path)}>{name}</a>
          </li>
        ))}
      </ul>
      <h2>{words.guides.title}</h2>
      <ul className="rows">
        {Object.entries(words.guides.topics).map(([topic, name]) => (
          <li key={topic}>
            <a href={to(frame, `/guides/${topic}`)}>{name}</a>
          </li>
        ))}
      </ul>
      <h2>
        {words.home.provinces} ({PROVINCES.length})
      </h2>
      <ProvinceList frame={frame} />
    </Page>
  );
}

function Paragraphs({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <p key={line}>{line}</p>);
}
