/** Chinese in code: what is said stands in `lib/i18n`, what people type in the rooms that read it, names of places in theirs. */
import ts from "typescript";
import type { Source } from "./measures";

const CHINESE = /[\p{Script=Han}、。！，：；？（）]/u;

const SERVED = /^(?:(?:app|lib|components)\/|proxy\.ts$|instrumentation\.ts$)/;
const MAY_SPEAK = [/^lib\/i18n\//, /^lib\/domain\/(?:place|typed|testing)\//, /(?:\.test|-testing)\.tsx?$/];

/** Files that must know Chinese and say nothing in it, with the reason. */
const MUST_KNOW: Readonly<Record<string, string>> = {
  "app/(public)/calc/calc-page.tsx": "the marks of a date as it is typed",
  "components/public/part/chinese-inside.tsx": "finds the Chinese inside a sentence of another language",
  "lib/domain/account/password-rule.ts": "words that a guesser tries first",
  "lib/domain/case/example-part.ts": "examples quote rules as documents write them",
  "lib/domain/case/personal-example.ts": "examples quote rules as documents write them",
  "lib/domain/case/special-example.ts": "examples quote rules as documents write them",
  "lib/domain/check/line.ts": "joins the figures of one parameter, which the words take apart",
  "lib/domain/check/note-claim.ts": "what an author claims in a note",
  "lib/domain/check/note.ts": "what an author claims in a note",
  "lib/domain/check/source.ts": "joins the figures of one parameter, which the words take apart",
  "lib/domain/person/interview.ts": "the marks of a date as it is typed",
  "lib/domain/reading/guide-word.ts": "what people search for",
  "lib/domain/reading/outline.ts": "joins the figures of one parameter, which the words take apart",
  "lib/domain/reading/region-search.ts": "what people search for",
  "lib/env.ts": "stands under every room; speaks to whoever starts the site",
  "lib/register/answers/moment.ts": "the marks of a date as it is typed",
};

/** One sentence for each piece of Chinese that code would say by itself. Comments may quote it. */
export function chineseInCode({ file, text }: Pick<Source, "file" | "text">): string[] {
  const mayHold = !SERVED.test(file) || MAY_SPEAK.some((room) => room.test(file)) || Object.hasOwn(MUST_KNOW, file);
  if (mayHold || !CHINESE.test(text)) return [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWritten(node) && CHINESE.test(node.getText())) found.push(node.getText().trim());
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.map((said) => `${file}: ${said.slice(0, 40)} belongs into lib/i18n`);
}

/** Text that runs, unlike a comment. */
function isWritten(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isJsxText(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isIdentifier(node)
  );
}
