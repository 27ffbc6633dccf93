/** Change months: the later months in which anything about an answer can turn, so that no other month need be asked about. */
import { MAX_AGE, birthDays } from "@/lib/domain/rule/age";
import type { Question } from "@/lib/domain/calculation/answer";
import { type CreditMonth, addMonths, monthOf, monthsBetween, parseCreditMonth } from "@/lib/domain/value/credit-month";
import { ageLimitsOf, paysByAge } from "@/lib/domain/rule/method-part";
import { methodsReached } from "./method-reach";
import type { Method } from "@/lib/domain/rule/method.schema";
import { yearOf } from "@/lib/domain/value/plain-date";
import { indexOf } from "@/lib/domain/register/view-index";
import type { RegisterView } from "@/lib/domain/register/view";
import { beforeRetirement } from "@/lib/domain/calculation/retirement";

/** A snapshot of the age lies up to a year before or after the birthday. */
const AROUND_BIRTHDAY = { before: 12, after: 14 };
/** The first year brings the turns of the calendar: policy years, Januaries, the first whole year after a switch. */
const DENSE = 26;
/** A figure may be of the year before, or of the policy year before. */
const YEARS_AFTER_LAST_WORD = 3;

/** Ascending, each once, all after the month of the question. */
export function changeMonths(view: RegisterView, question: Question): CreditMonth[] {
  const asked = monthOf(question.on);
  const spoken = monthsSpokenOf(view, question).filter((month) => month > asked);
  const months = new Set<CreditMonth>([
    ...following(asked, DENSE),
    ...spoken,
    ...januaries(asked, spoken),
    ...ofPerson(question),
    ...ofAges(view, question, [asked, ...spoken]),
  ]);
  return [...months].filter((month) => month > asked).sort();
}

/** Months at which a statement about one of the regions begins or ends to count. */
function monthsSpokenOf(view: RegisterView, { region, known = view.seq, person }: Question): CreditMonth[] {
  const index = indexOf(view);
  const regions = [region, ...(person.enrolments ?? []).map((one) => one.region)];
  const paths = new Set(regions.flatMap((one) => index.regionPath(one)));
  const series = [...paths].flatMap((one) => index.seriesIn(one));
  const pieces = series.flatMap((id) => index.pieces(id, known));
  return [...new Set(pieces.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))];
}

function following(month: CreditMonth, count: number): CreditMonth[] {
  return Array.from({ length: count }, (_, ahead) => addMonths(month, ahead + 1));
}

function januaries(asked: CreditMonth, spoken: readonly CreditMonth[]): CreditMonth[] {
  const last = Math.max(yearOf(asked), ...spoken.map(yearOf)) + YEARS_AFTER_LAST_WORD;
  const years = Array.from({ length: last - yearOf(asked) }, (_, ahead) => yearOf(asked) + ahead + 1);
  return years.flatMap((year) => parseCreditMonth(`${year}-01`) ?? []);
}

/** What the person has said of months to come: the switch to retirement, its first years, the end of the insurance, other enrolments. */
function ofPerson({ person }: Question): CreditMonth[] {
  const { retiredOn, endedOn, enrolments = [] } = person;
  return [
    ...(retiredOn === undefined ? [] : [monthOf(retiredOn), ...following(monthOf(retiredOn), DENSE)]),
    ...(endedOn === undefined ? [] : [addMonths(monthOf(endedOn), 1)]),
    ...enrolments.flatMap(({ from, to }) => (to === undefined || to === null ? [from] : [from, to])),
  ];
}

/** The months around each birthday at which a rule of now or of later may turn. */
function ofAges(view: RegisterView, question: Question, since: readonly CreditMonth[]): CreditMonth[] {
  const birth = birthDays(question.person.birthDate ?? "")?.[1];
  if (birth === undefined) return [];
  const methods = [...new Set(since.flatMap((month) => methodsIn(view, question, month)))];
  const born = monthOf(birth);
  if (methods.some(paysByAge)) {
    const asked = monthOf(question.on);
    const first = asked > born ? asked : born;
    return following(first, Math.max(0, monthsBetween(first, addMonths(born, MAX_AGE * 12))));
  }
  return [...new Set(methods.flatMap(ageLimitsOf))].flatMap((age) => {
    const birthday = addMonths(born, age * 12 - AROUND_BIRTHDAY.before - 1);
    return following(birthday, AROUND_BIRTHDAY.before + AROUND_BIRTHDAY.after + 1);
  });
}

function methodsIn(
  view: RegisterView,
  { region, category, known = view.seq, person }: Question,
  month: CreditMonth,
): Method[] {
  const { enrolments = [], retiredOn, pensionScheme } = person;
  const regions = [region, ...enrolments.map((one) => one.region)];
  const categories = [
    category,
    ...(retiredOn === undefined ? [] : [beforeRetirement(category)]),
    ...(pensionScheme === undefined ? [] : [`retired_${pensionScheme}`]),
  ];
  const lines = [undefined, ...indexOf(view).components];
  return regions.flatMap((one) =>
    categories.flatMap((as) =>
      lines.flatMap((component) => {
        const lookup = { region: one, category: as, month, known };
        return methodsReached(view, component === undefined ? lookup : { ...lookup, component });
      }),
    ),
  );
}
