/** `/api`: what the API does, shown by asking it. */
import { type ApiAnswer, ApiPage, type Endpoint } from "@/components/public/page/api";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { SHAPE_EXAMPLES, exampleCase } from "@/lib/domain/case/shape-example";
import { env } from "@/lib/env";
import { hashedTextPath } from "@/lib/i18n/core/address";
import type { EndpointName } from "@/lib/i18n/public/api";
import { problemCodes } from "@/lib/i18n/rule/problem";
import type { Snapshot } from "@/lib/register/snapshot";
import { abridged } from "@/lib/http/api/abridgement";
import type { Read } from "@/lib/http/api/body";
import { evaluateBody } from "@/lib/http/api/evaluate";
import { problemBody } from "@/lib/http/api/problem";
import { PER_MINUTE } from "@/lib/http/edge/rate";
import { laidOut } from "@/lib/http/api/json-layout";
import { answersData } from "@/lib/http/api/answers";
import type { PublicData } from "@/lib/http/api/data";
import { historyData } from "@/lib/http/api/history";
import { headData, publicationsData, regionsData } from "@/lib/http/api/log";
import { contentText, entryText } from "@/lib/http/api/hashed-text";
import type { PublicPage } from "@/app/(public)/edge/public-page";
import { rulesData, rulesTable } from "@/lib/http/api/rules";
import { ruleSchemaData } from "@/lib/http/api/schema-document";
import { USUAL_CATEGORY } from "@/lib/domain/place/category-order";

/** `/api`. */
export const apiPage: PublicPage<never, ApiAnswer> = {
  query: [],
  answer: ({ snapshot, today }) => ({ kind: "page", answer: apiAnswer(snapshot, today) }),
  view: ApiPage,
};

function apiAnswer(snapshot: Snapshot, today: PlainDate): ApiAnswer {
  return {
    endpoints: ENDPOINTS.map((endpoint) => described(endpoint, snapshot, today)),
    problem: pretty(said(evaluateBody({ ...SAMPLE, action: "burn" }, today))),
    codes: problemCodes(),
    perMinute: PER_MINUTE,
  };
}

/** The plainest example is the one that anybody understands. */
const [FIRST] = SHAPE_EXAMPLES;
const SAMPLE = FIRST === undefined ? {} : exampleCase(FIRST);

interface Sample {
  readonly name: EndpointName;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly ask: (snapshot: Snapshot, today: PlainDate, query: Readonly<Record<string, string>>) => unknown;
}

/** The capital: it is in every register. */
const REGION = "110000";
/** Every register begins with the regions and the categories; the first publication follows. */
const REGIONS_ENTRY = 1;
const FIRST_PUBLICATION = 3;

/** Asks the very handler's function what the example's query asks. */
function asking<Query, Value>(
  data: PublicData<Query, Value>,
  params: Readonly<Record<string, string>> = {},
): Sample["ask"] {
  return (snapshot, today, query) => {
    const found = data.answer({ params, query: data.query.parse(query), language: "zh-CN", snapshot, today });
    return found.ok && data.written !== undefined ? data.written.text(found.value) : said(found);
  };
}

const ENDPOINTS: readonly Sample[] = [
  {
    name: "answers",
    path: "/api/v1/answers",
    query: { region: REGION, category: USUAL_CATEGORY, birth: "1950-05", on: "2026-10" },
    ask: asking(answersData),
  },
  {
    name: "evaluate",
    path: "/api/v1/evaluate",
    query: {},
    ask: (_snapshot, today) => said(evaluateBody(SAMPLE, today)),
  },
  { name: "rules", path: "/api/v1/rules", query: { on: "2026-10" }, ask: asking(rulesData) },
  { name: "rules.csv", path: "/api/v1/rules.csv", query: { on: "2026-10" }, ask: asking(rulesTable) },
  {
    name: "history",
    path: `/api/v1/regions/${REGION}/history`,
    query: {},
    ask: asking(historyData, { code: REGION }),
  },
  { name: "regions", path: "/api/v1/regions", query: {}, ask: asking(regionsData) },
  { name: "publications", path: "/api/v1/publications", query: { after: "0" }, ask: asking(publicationsData) },
  {
    name: "entry.txt",
    path: hashedTextPath(REGIONS_ENTRY, "entry"),
    query: {},
    ask: asking(entryText, { seq: String(REGIONS_ENTRY) }),
  },
  {
    name: "content.txt",
    path: hashedTextPath(FIRST_PUBLICATION, "content"),
    query: {},
    ask: asking(contentText, { seq: String(FIRST_PUBLICATION) }),
  },
  { name: "head", path: "/api/v1/head", query: {}, ask: asking(headData) },
  { name: "schema", path: "/api/v1/schema/rule", query: {}, ask: asking(ruleSchemaData) },
];

function described({ name, path, query, ask }: Sample, snapshot: Snapshot, today: PlainDate): Endpoint {
  const method = name === "evaluate" ? "POST" : "GET";
  const search = new URLSearchParams(query).toString();
  const address = `${env.APP_ORIGIN}${path}${search === "" ? "" : `?${search}`}`;
  const body = laidOut(SAMPLE);
  const request =
    method === "GET" ? `curl '${address}'` : `curl '${address}' -H 'content-type: application/json' -d '${body}'`;
  return { name, method, path, request, answer: pretty(ask(snapshot, today, query)) };
}

function said(found: Read<unknown>): unknown {
  return found.ok ? found.value : problemBody(found.problem);
}

function pretty(value: unknown): string {
  const short = abridged(value);
  return typeof short === "string" ? short : laidOut(short);
}
