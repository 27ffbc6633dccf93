import type { ReactNode } from "react";
import { inLanguage } from "@/lib/i18n/core/address";
import { publicWords } from "@/lib/i18n/public/words";
import { type Frame, to } from "./frame";

export interface DocumentProps {
  readonly frame: Frame;
  /** The question or subject of the page, without the site's name. */
  readonly title: string;
  readonly description?: string;
  /** Keeps a page that holds somebody's figures out of search engines. */
  readonly private?: boolean;
  /** The page's own feed; that of the whole register where it has none. */
  readonly feed?: string;
  readonly children: ReactNode;
}

/** The HTML document: head by hand, look as attributes of the root, no script. */
export function Document({
  frame,
  title,
  description,
  private: isPrivate,
  feed = "/changes.atom",
  children,
}: DocumentProps) {
  const words = publicWords(frame.language);
  const addressIn = (language: Frame["language"]) => `${frame.origin}${inLanguage(language, frame.address)}`;
  return (
    <html
      lang={frame.language}
      data-size={frame.look.size === "m" ? undefined : frame.look.size}
      data-contrast={frame.look.contrast === "high" ? "high" : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.site.name}`}</title>
        <meta name="description" content={description ?? words.site.description} />
        {isPrivate === true ? <meta name="robots" content="noindex" /> : null}
        <meta name="format-detection" content="telephone=no" />
        <link rel="canonical" href={addressIn(frame.language)} />
        <link rel="alternate" hrefLang="zh-CN" href={addressIn("zh-CN")} />
        <link rel="alternate" hrefLang="en" href={addressIn("en")} />
        <link rel="alternate" hrefLang="x-default" href={addressIn("zh-CN")} />
        <link rel="alternate" type="application/atom+xml" href={to(frame, feed)} title={words.changes.feed} />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`/assets/${frame.stylesheet}`} />
      </head>
      <body>{children}</body>
    </html>
  );
}
