"use client";

interface LanguageLinkProps {
  href: string;
  language: string;
  text: string;
}

/** The same page in the other language. What stands behind the `#` goes along: a redirect hands it on, and no server sees it. */
export function LanguageLink({ href, language, text }: LanguageLinkProps) {
  return (
    <a
      href={href}
      lang={language}
      hrefLang={language}
      onClick={(event) => {
        event.currentTarget.hash = window.location.hash;
      }}
    >
      {text}
    </a>
  );
}
