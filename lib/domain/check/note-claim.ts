/** Note claims: the words of a public text that a change does not bear out: units, periods, direction, times, ages, and whom it is about. */
import { categoriesUp } from "@/lib/domain/place/category";
import type { NoteFacts } from "./note-fact";
import type { PlainDate } from "@/lib/domain/value/plain-date";
import { regionsUp } from "@/lib/domain/place/region";
import type { RegisterView } from "@/lib/domain/register/view";
import { figuresIn, plainFigures } from "@/lib/domain/typed/figure";

/** The words, as they stand in the text; those that the sources say too are left alone. `facts`: of every statement of the draft. */
export function foreignWords(
  text: string,
  facts: readonly NoteFacts[],
  view: RegisterView,
  today: PlainDate,
): readonly string[] {
  const said = plainFigures(text);
  const sources = plainFigures(facts.map((one) => one.sources).join("\n"));
  const found = [
    ...unitWords(said, facts),
    ...periodWords(said, facts),
    ...directionWords(said, facts),
    ...endWords(said, facts),
    ...timeWords(said, facts),
    ...ageWords(said, facts),
    ...arrearsWords(said, facts, today),
    ...otherNames(said, facts, view),
  ];
  return [...new Set(found)].filter((word) => !sources.includes(word));
}

const WITH_UNIT = /(\d+(?:\.\d+)?)\s*(%|个百分点|percent|per cent|元|块|圆|yuan)/gi;

/** The sums in yuan and rates in per cent of a text; other numbers are none: a telephone, a street. */
export function figuresWithUnit(text: string): readonly string[] {
  return [...plainFigures(text).matchAll(WITH_UNIT)].flatMap(([, number = ""]) => figuresIn(`${number}元`).figures);
}

/** Sums and rates with a unit that the figure does not have in the change: 80 % where 80 yuan are meant. */
export function unitWords(text: string, facts: readonly NoteFacts[]): string[] {
  return [...plainFigures(text).matchAll(WITH_UNIT)].flatMap(([word, number = "", unit = ""]) => {
    const [figure] = figuresIn(`${number}元`).figures;
    if (figure === undefined || !facts.some(({ figures }) => figures.has(figure))) return [];
    const isRate = /^(?:%|个百分点|per)/i.test(unit);
    return facts.some(({ rates, sums }) => (isRate ? rates : sums).has(figure)) ? [] : [word.trim()];
  });
}

const BY_YEAR = /每(?:人每)?年|全年|\/年|\ba year\b|per year|yearly|annually/gi;
const BY_MONTH = /每(?:人每)?月|月均|\/月|\ba month\b|per month|monthly/gi;
const BY_NOTHING =
  /每(?:人每)?(?:季度?|半年|天|日|周|次)|\ba (?:day|week|quarter)\b|per (?:day|week|quarter)|daily|weekly/gi;

function periodWords(said: string, facts: readonly NoteFacts[]): string[] {
  const { figures } = figuresIn(said);
  const periods = new Set(facts.flatMap((one) => [...one.periods]));
  const namesYearly = facts.some(({ yearly }) => figures.some((figure) => yearly.has(figure)));
  const isOnly = (period: "month" | "year") => periods.has(period) && periods.size === 1;
  return [
    ...wordsIn(said, BY_NOTHING),
    ...(isOnly("month") && !namesYearly ? wordsIn(said, BY_YEAR) : []),
    ...(isOnly("year") ? wordsIn(said, BY_MONTH) : []),
  ];
}

const UP = /提高|上调|调高|增加|增长|上升|上涨|多发|翻.?[番倍]|rais\w*|increas\w*|\bhigher\b/gi;
const DOWN = /降低|下调|调低|减少|下降|降[至到为]|少发|减半|lower\w*|reduc\w*|decreas\w*/gi;
const AS_BEFORE = /(?:维持|保持|仍然?)?不变|没有变化|照旧|\bunchanged\b|no change/gi;
const TURNED = /(\d+(?:\.\d+)?)[^\d。；;\n]{1,10}?(?:→|->|[到至为成]|\bto\b)\D{0,3}?(\d+(?:\.\d+)?)/g;

function directionWords(said: string, facts: readonly NoteFacts[]): string[] {
  const changes = facts.flatMap((one) => one.changes);
  if (changes.length === 0) return [];
  const turned = [...said.matchAll(TURNED)].flatMap(([word, from = "", to = ""]) => {
    const [before, after] = [figuresIn(`${from}元`).figures[0], figuresIn(`${to}元`).figures[0]];
    const isKnown = changes.some((change) => change.before === before && change.after === after);
    return !isKnown && changes.some((change) => change.before === after && change.after === before) ? [word] : [];
  });
  return [
    ...turned,
    ...wordsIn(said, AS_BEFORE),
    ...(changes.some(({ isRaised }) => isRaised) ? [] : wordsIn(said, UP)),
    ...(changes.every(({ isRaised }) => isRaised) ? wordsIn(said, DOWN) : []),
  ];
}

const ENDS = /撤销|取消个人账户|(?:停止|不再|停)(?:划入|计入|发放|返款)|\bwithdrawn?\b|no longer credited/gi;
const GOES_ON = /继续|维持|不变|照旧|\bunchanged\b|\bcontinu\w+/gi;

function endWords(said: string, facts: readonly NoteFacts[]): string[] {
  const isEnded = ({ statement: { payload } }: NoteFacts) =>
    payload === null || (payload.kind === "rule" && payload.rule.method.op === "none");
  if (!facts.some(isEnded)) return wordsIn(said, ENDS);
  return facts.every(isEnded) ? wordsIn(said, GOES_ON) : [];
}

/** Read a year later, nobody knows which month is meant. */
const MOVING =
  /明年(?:\d+月)?|今年(?:\d+月)?|去年(?:\d+月)?|后年|下个?月|上个?月|本月|即日|(?<!退休|到龄)次月|\b(?:next|this|last) (?:month|year)\b|\bimmediately\b/gi;

function timeWords(said: string, facts: readonly NoteFacts[]): string[] {
  const months = facts.flatMap((one) => [...one.months]);
  const alone = [...said.matchAll(/(?<![年\d-])(\d{1,2})\s*月(?!\d)/g)].flatMap(([word, month = ""]) =>
    months.some((known) => Number(known.slice(5)) === Number(month)) ? [] : [word],
  );
  const years = [...said.matchAll(/(\d{4})\s*年(?!\s*\d{1,2}\s*月)/g)].flatMap(([word, year = ""]) =>
    months.some((known) => known.startsWith(year)) ? [] : [word],
  );
  return [...wordsIn(said, MOVING), ...alone, ...years];
}

/** Both ways to say a limit name it: 不满70周岁, 69周岁及以下. */
function ageWords(said: string, facts: readonly NoteFacts[]): string[] {
  return [...said.matchAll(/(\d{1,3})\s*(?:周岁|岁)/g)].flatMap(([word, age = ""]) =>
    facts.some(({ ages }) => ages.has(Number(age)) || ages.has(Number(age) + 1)) ? [] : [word],
  );
}

const ARREARS = /补发|补齐|补足|补划|补计|补返|追溯|\bback[- ]?pa\w+|\barrears\b/gi;

function arrearsWords(said: string, facts: readonly NoteFacts[], today: PlainDate): string[] {
  const isBack = facts.some(({ statement }) => statement.from < today.slice(0, 7));
  return isBack ? [] : wordsIn(said, ARREARS);
}

/** Regions and groups that the change is not about, nor above or below those it is about. */
function otherNames(said: string, facts: readonly NoteFacts[], { regions, categories }: RegisterView): string[] {
  const own = facts.map(({ statement: { series } }) => series);
  const up = new Set(own.flatMap(({ region }) => regionsUp(region, regions)));
  const isOwnRegion = (code: string) =>
    up.has(code) || own.some(({ region }) => regionsUp(code, regions).includes(region));
  const groups = own.flatMap((series) => (series.kind === "rule" ? [series.category] : []));
  const isOwnGroup = (code: string) =>
    groups.length === 0 ||
    groups.some(
      (group) => categoriesUp(group, categories).includes(code) || categoriesUp(code, categories).includes(group),
    );
  const named = [
    ...[...regions.values()].map(({ code, nameZh }) => ({ nameZh, isOwn: isOwnRegion(code) })),
    ...[...categories.values()].map(({ code, nameZh }) => ({ nameZh, isOwn: isOwnGroup(code) })),
  ].filter(({ nameZh }) => nameZh.length > 2 && said.includes(nameZh));
  // 企业退休人员 holds 退休人员: a name inside a longer one that is said is not said by itself.
  return named
    .filter(({ isOwn }) => !isOwn)
    .map(({ nameZh }) => nameZh)
    .filter((name) => !named.some((other) => other.nameZh !== name && other.nameZh.includes(name)));
}

function wordsIn(said: string, pattern: RegExp): string[] {
  return [...said.matchAll(pattern)].map(([word]) => word);
}
