import { type EndpointName, apiWords } from "@/lib/i18n/public/api";
import { type ProblemCode, problemTitle } from "@/lib/i18n/rule/problem";
import { type Frame, to } from "@/components/public/part/frame";
import { Page } from "@/components/public/part/frame-of-page";

/** One address of the API, asked. */
export interface Endpoint {
  readonly name: EndpointName;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly request: string;
  readonly answer: string;
}

export interface ApiAnswer {
  readonly endpoints: readonly Endpoint[];
  /** A refused request's answer. */
  readonly problem: string;
  readonly codes: readonly ProblemCode[];
  readonly perMinute: number;
}

interface ApiPageProps {
  readonly answer: ApiAnswer;
  readonly frame: Frame;
}

/** `/api`: every address with its parameters, a request and the answer it really gets; errors, limits, licence. */
export function ApiPage({ answer, frame }: ApiPageProps) {
  const words = apiWords(frame.language);
  const { title, conventions, moments, errors, limits } = words;
  return (
    <Page frame={frame} title={title} crumbs={[{ name: title, path: "/api" }]}>
      <h1>{title}</h1>
      <p className="lead">{words.lead}</p>
      <Contents answer={answer} frame={frame} />
      <Lines heading={conventions.heading} lines={conventions.lines} />
      <p className="note">{words.abridged}</p>
      {answer.endpoints.map((endpoint) => (
        <EndpointSection key={endpoint.name} endpoint={endpoint} frame={frame} />
      ))}
      <Lines heading={moments.heading} lines={moments.lines} id="moments" />
      <Lines heading={errors.heading} lines={errors.lines} id="errors" />
      <pre tabIndex={0}>{answer.problem}</pre>
      <h3>{errors.codes}</h3>
      <dl className="summary">
        {answer.codes.map((code) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{problemTitle(code, frame.language)}</dd>
          </div>
        ))}
      </dl>
      <Lines heading={limits.heading} lines={limits.lines(answer.perMinute)} id="limits" />
    </Page>
  );
}

function Contents({ answer, frame }: ApiPageProps) {
  const words = apiWords(frame.language);
  return (
    <nav aria-label={words.contents}>
      <ul className="rows">
        {answer.endpoints.map(({ name, method, path }) => (
          <li key={name}>
            <a href={`#${name}`}>
              <code>
                {method} {path}
              </code>
            </a>
          </li>
        ))}
        <li>
          <a href={to(frame, "/api/rules")}>{words.language.title}</a>
        </li>
        <li>
          <a href="#moments">{words.moments.heading}</a>
        </li>
        <li>
          <a href="#errors">{words.errors.heading}</a>
        </li>
        <li>
          <a href="#limits">{words.limits.heading}</a>
        </li>
      </ul>
    </nav>
  );
}

interface LinesProps {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly id?: string;
}

function Lines({ heading, lines, id }: LinesProps) {
  return (
    <section id={id}>
      <h2>{heading}</h2>
      <ul className="bullets">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function EndpointSection({ endpoint, frame }: { readonly endpoint: Endpoint; readonly frame: Frame }) {
  const { name, method, path, request, answer } = endpoint;
  const words = apiWords(frame.language);
  const { what, parameters } = words.endpoints[name];
  const named = Object.entries(parameters);
  return (
    <section id={name}>
      <h2>
        <code>
          {method} {path}
        </code>
      </h2>
      <p>{what}</p>
      <h3>{words.parameters}</h3>
      {named.length === 0 ? <p>{words.none}</p> : null}
      {named.length === 0 ? null : (
        <dl className="summary">
          {named.map(([parameter, meaning]) => (
            <div key={parameter}>
              <dt>
                <code>{parameter}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{words.request}</h3>
      <pre tabIndex={0}>{request}</pre>
      <h3>{words.answer}</h3>
      <pre tabIndex={0}>{answer}</pre>
    </section>
  );
}
