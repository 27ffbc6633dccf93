import { apiWords } from "@/lib/i18n/public/api";
import type { Bilingual } from "@/lib/i18n/core/language";
import { MARKS } from "@/lib/i18n/core/punctuation";
import { BEYOND_SCHEMA, FIELD_WORDS, SHAPE_WORDS } from "@/lib/i18n/rule/schema";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import type { Frame } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";

/** One example: what it says of itself, who asks, what is answered, and the data. */
export interface LanguageExample {
  readonly name: string;
  readonly rule: Bilingual;
  readonly answer: Bilingual;
  /** JSON texts; null where there is nothing to show. */
  readonly person: string | null;
  readonly data: string;
  readonly beside: string | null;
}

export interface LanguageAnswer {
  readonly examples: readonly LanguageExample[];
  readonly shapes: readonly { readonly names: readonly string[]; readonly fields: readonly string[] }[];
}

interface LanguagePageProps {
  readonly answer: LanguageAnswer;
  readonly frame: Frame;
}

/** `/api/rules`: the rule language by its examples, and every field of it in words. */
export function LanguagePage({ answer, frame }: LanguagePageProps) {
  const words = apiWords(frame.language);
  const { title, lead, schema, examples, beyond } = words.language;
  const crumbs = [
    { name: words.title, path: "/api" },
    { name: title, path: "/api/rules" },
  ];
  return (
    <Page frame={frame} title={title} crumbs={crumbs}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <p>
        {schema}{" "}
        <a href="/api/v1/schema/rule">
          <code>GET /api/v1/schema/rule</code>
        </a>
      </p>
      <p>{`${beyond}${frame.language === "en" ? " " : ""}${BEYOND_SCHEMA[frame.language]}`}</p>
      <h2>{examples}</h2>
      {answer.examples.map((example) => (
        <Example key={example.name} example={example} frame={frame} />
      ))}
      <Reference shapes={answer.shapes} frame={frame} />
    </Page>
  );
}

function Example({ example, frame }: { readonly example: LanguageExample; readonly frame: Frame }) {
  const words = apiWords(frame.language).language;
  const { name, rule, answer, person, data, beside } = example;
  const { colon } = MARKS[frame.language];
  const labelled = (label: string, text: string | null) => (text === null ? "" : `\n${label}${colon}${text}`);
  return (
    <section id={name}>
      <h3>
        <ChineseInside text={rule[frame.language]} language={frame.language} />
      </h3>
      <p>
        <ChineseInside text={answer[frame.language]} language={frame.language} />
      </p>
      <pre tabIndex={0}>
        {[`${words.rule}${colon}${data}`, labelled(words.asked, person), labelled(words.beside, beside)].join("")}
      </pre>
    </section>
  );
}

/** Shapes that have words of their own come under them; parts of a rule under the name of the field that holds them. */
function Reference({ shapes, frame }: { readonly shapes: LanguageAnswer["shapes"]; readonly frame: Frame }) {
  return (
    <section id="reference">
      <h2>{apiWords(frame.language).language.reference}</h2>
      {shapes.map(({ names, fields }) => (
        <section key={names.join() + fields.join()}>
          <h3>
            <code>{names.map((name) => name.replace("base.", "")).join(" · ")}</code>
          </h3>
          <Meanings frame={frame} names={names} />
          {fields.length === 0 ? null : (
            <dl className="summary">
              {fields.map((field) => (
                <div key={field}>
                  <dt>
                    <code>{field}</code>
                  </dt>
                  <dd>{FIELD_WORDS[`${names[0] ?? ""}.${field}`]?.[frame.language]}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </section>
  );
}

function Meanings({ frame, names }: { readonly frame: Frame; readonly names: readonly string[] }) {
  const said = names.flatMap((name) => SHAPE_WORDS[name]?.[frame.language] ?? []);
  return said.length === 0 ? null : <p>{said.join(MARKS[frame.language].semicolon)}</p>;
}
