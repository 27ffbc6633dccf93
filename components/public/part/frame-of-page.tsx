import { inLanguage, withQuery } from "@/lib/i18n/core/address";
import { instantName } from "@/lib/i18n/core/format";
import { CONTRASTS, SIZES } from "@/lib/i18n/core/look";
import { publicWords } from "@/lib/i18n/public/words";
import { Document, type DocumentProps } from "./document";
import { type Frame, to } from "./frame";

export interface Crumb {
  readonly name: string;
  readonly path: string;
}

interface PageProps extends DocumentProps {
  /** From the province down; the home page itself is added. The last one is this page. */
  readonly crumbs?: readonly Crumb[];
  /** The search box holds this. */
  readonly searched?: string;
}

/** The frame of every public page, top to bottom. */
export function Page({ crumbs = [], searched, children, ...document }: PageProps) {
  const { frame } = document;
  const words = publicWords(frame.language);
  return (
    <Document {...document}>
      <a className="skip" href="#main">
        {words.frame.skip}
      </a>
      <OfficialLine frame={frame} />
      <div className="sheet">
        <Mast frame={frame} searched={searched} />
        {crumbs.length > 0 ? <Breadcrumb frame={frame} crumbs={crumbs} /> : null}
        <main id="main" tabIndex={-1}>
          {frame.notice === undefined ? null : <p className="strip">{frame.notice}</p>}
          {frame.unread === undefined ? null : (
            <p className="strip error" role="alert">
              <strong>{words.mark.error}</strong> {frame.unread}
            </p>
          )}
          {[frame.standing, frame.withheld].map((warning) =>
            warning === null ? null : (
              <p key={warning} className="strip">
                <strong>{words.mark.warning}</strong> {warning}
              </p>
            ),
          )}
          {children}
        </main>
        <PageFoot frame={frame} />
      </div>
    </Document>
  );
}

function OfficialLine({ frame }: { readonly frame: Frame }) {
  const words = publicWords(frame.language).frame;
  return (
    <section className="top" aria-label={publicWords(frame.language).pages["/about"]}>
      <p className="official">
        {frame.owner === null ? words.demonstration : words.official(frame.owner)}{" "}
        <a href={to(frame, "/about")}>{words.howToTell}</a>
      </p>
      <nav className="display" aria-label={words.display}>
        <span aria-hidden="true">{words.size}</span>
        <ul>
          {SIZES.map((size) => (
            <li key={size}>
              <a href={viewAddress(frame, { size })} aria-current={frame.look.size === size ? "true" : undefined}>
                <span className="vh">{words.size} </span>
                {words.sizes[size]}
              </a>
            </li>
          ))}
          {CONTRASTS.filter((contrast) => contrast !== frame.look.contrast).map((contrast) => (
            <li key={contrast}>
              <a href={viewAddress(frame, { contrast })}>{words.contrasts[contrast]}</a>
            </li>
          ))}
          <li>
            <TwinLink frame={frame} />
          </li>
        </ul>
      </nav>
    </section>
  );
}

function TwinLink({ frame }: { readonly frame: Frame }) {
  const other = frame.language === "en" ? "zh-CN" : "en";
  return (
    <a href={inLanguage(other, frame.address)} lang={other} hrefLang={other}>
      {publicWords(other).frame.thisLanguage}
    </a>
  );
}

function viewAddress(frame: Frame, change: { size?: string; contrast?: string }): string {
  return withQuery("/view", { ...frame.look, ...change, back: inLanguage(frame.language, frame.address) });
}

function Mast({ frame, searched }: { readonly frame: Frame; readonly searched: string | undefined }) {
  const words = publicWords(frame.language);
  return (
    <header className="mast">
      <p className="brand">
        <a href={to(frame, "/")}>
          <strong>{words.site.name}</strong> <span>{words.site.tagline}</span>
        </a>
      </p>
      {frame.address === "/" ? null : <SearchForm frame={frame} id="search" searched={searched} compact />}
    </header>
  );
}

interface SearchFormProps {
  readonly frame: Frame;
  readonly id: string;
  readonly searched?: string | undefined;
  readonly compact?: boolean;
}

/** The one search: a plain GET form. */
export function SearchForm({ frame, id, searched, compact }: SearchFormProps) {
  const words = publicWords(frame.language).search;
  return (
    <form className={compact === true ? "search compact" : "search"} role="search" action={to(frame, "/find")}>
      <label className={compact === true ? "vh" : undefined} htmlFor={id}>
        {words.label}
      </label>
      {compact === true ? null : (
        <p className="hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      )}
      <div className="search-row">
        <input
          id={id}
          name="q"
          type="search"
          maxLength={100}
          defaultValue={searched}
          placeholder={compact === true ? words.placeholder : undefined}
          autoComplete="off"
          aria-describedby={compact === true ? undefined : `${id}-hint`}
        />
        <button className="button" type="submit">
          {words.submit}
        </button>
      </div>
    </form>
  );
}

function Breadcrumb({ frame, crumbs }: { readonly frame: Frame; readonly crumbs: readonly Crumb[] }) {
  const words = publicWords(frame.language).frame;
  const all = [{ name: words.home, path: "/" }, ...crumbs];
  return (
    <nav className="crumbs" aria-label={words.breadcrumb}>
      <ol>
        {all.map((crumb, at) => (
          <li key={crumb.path}>
            {at === all.length - 1 ? (
              <span aria-current="page">{crumb.name}</span>
            ) : (
              <a href={to(frame, crumb.path)}>{crumb.name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const FOOT_LINKS = [
  "/guides",
  "/calc",
  "/changes",
  "/compare",
  "/corrections",
  "/coverage",
  "/publications",
  "/api",
  "/about",
  "/accessibility",
  "/sitemap",
] as const;

function PageFoot({ frame }: { readonly frame: Frame }) {
  const words = publicWords(frame.language);
  return (
    <footer className="foot">
      <p className="help-line">{words.frame.help}</p>
      <p className="fraud-line">{words.frame.fraud}</p>
      <nav aria-label={words.frame.footLinks}>
        <ul>
          {FOOT_LINKS.map((path) => (
            <li key={path}>
              <a href={to(frame, path)}>{words.pages[path]}</a>
            </li>
          ))}
          <li>
            <a href="/sign-in">{words.frame.signIn}</a>
          </li>
        </ul>
      </nav>
      <p className="head-line">
        <a href={to(frame, frame.head.seq === 0 ? "/publications" : `/publications/${frame.head.seq}`)}>
          {words.frame.head(frame.head.seq)}
        </a>{" "}
        · {instantName(frame.head.at, frame.language)} · {words.frame.hash} <code>{frame.head.hash.slice(0, 12)}</code>
      </p>
    </footer>
  );
}
