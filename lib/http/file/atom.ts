/** Atom feeds (RFC 4287): publications for those who would rather be told than look. */

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  /** ISO instant. */
  readonly updated: string;
  readonly link: string;
  /** One change in words a line. */
  readonly lines: readonly string[];
}

export interface AtomFeed {
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly updated: string;
  /** Where the feed is; its id. */
  readonly self: string;
  /** The page that says the same. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** The feed as XML. */
export function atom({ language, title, author, updated, self, page, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(language)}">`,
    `<id>${escaped(self)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${escaped(updated)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<author><name>${escaped(author)}</name></author>`,
    ...entries.map(entryXml),
    "</feed>\n",
  ].join("\n");
}

function entryXml({ id, title, updated, link, lines }: AtomEntry): string {
  return [
    "<entry>",
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${escaped(updated)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    `<content type="text">${escaped(lines.join("\n"))}</content>`,
    "</entry>",
  ].join("\n");
}

/** What XML 1.0 cannot hold is left out: no escape can say it. */
const UNSPEAKABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text
    .replace(UNSPEAKABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
