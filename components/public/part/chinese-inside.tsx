import type { ReactNode } from "react";
import type { Language } from "@/lib/i18n/core/language";

/** From the first Chinese character to the last one, or the sign that closes it, before a Latin letter. */
const CHINESE = /(\p{Script=Han}(?:[^\p{Script=Latin}]*[\p{Script=Han}。；”》）〕！？])?)/u;

/** Text that may hold what is stored in Chinese alone: on an English page that part is marked as Chinese, to be read aloud as such. */
export function ChineseInside({ text, language }: { readonly text: string; readonly language: Language }): ReactNode {
  if (language !== "en") return text;
  return text.split(CHINESE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} lang="zh-CN">
        {part}
      </span>
    ),
  );
}
