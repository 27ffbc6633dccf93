/** A month has one amount: the next change a page tells is what the page of that month shows, and the month before still shows the old. */
import type { APIRequestContext } from "@playwright/test";
import * as z from "zod";
import { expect, test } from "./fixtures";

/** Places whose rules look at an age: most without a stated month, one by the year, one of a year credited by the month. */
const PLACES = [
  { region: "110000", age: 70 },
  { region: "120000", age: 70 },
  { region: "310000", age: 75 },
  { region: "500000", age: 70 },
  { region: "370600", age: 70 },
  { region: "370300", age: 70 },
  { region: "320500", age: 70 },
] as const;

const answerSchema = z.looseObject({ amountFen: z.number(), yearFen: z.number().optional() });

async function ask(request: APIRequestContext, address: string) {
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  return response;
}

/** What the calculator's page tells of the next change; null where it tells of none. */
async function nextOf(request: APIRequestContext, person: string, on: string | null) {
  const html = await (await ask(request, `/calc/result?r=${person}${on === null ? "" : `&on=${on}`}`)).text();
  const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  // What arrives comes first where deductions are known, and a year's credit is told by the year.
  const [, year = "", month = "", per = "", amount = ""] =
    /(\d{4})年(\d{1,2})月起按 \d+ 周岁计，每([月年])[^ ，。]* ([\d,.]+) 元/.exec(text) ?? [];
  return { text, next: year === "" ? null : { month: `${year}-${month.padStart(2, "0")}`, per, amount } };
}

/** What is paid for a month, in fen: a year's total where one is stated, since its last month may take the rest of the twelfths. */
async function standardOf(request: APIRequestContext, region: string, birth: string, on: string) {
  const person = `region=${region}&category=retired&retiredOn=2010-01-01&birth=${birth}`;
  const answer = answerSchema.parse(await (await ask(request, `/api/v1/answers?${person}&on=${on}`)).json());
  return answer.yearFen ?? answer.amountFen;
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

const THIS_MONTH = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

/** The first, the fifteenth and the last day of every month of a year, and the leap day. */
function birthDates(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return [1, 15, last].map((day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  });
}

for (const { region, age } of PLACES) {
  test(`in ${region} somebody who completes ${age} is told one month, and both pages agree`, async ({ request }) => {
    test.setTimeout(180_000);
    const births = [...birthDates(2027 - age), ...birthDates(2028 - age), `${2028 - age - ((2028 - age) % 4)}-02-29`];
    let told = 0;
    for (const birth of births) {
      const person = `${region}&c=retired&retired=2010-01&birth=${birth}`;
      const now = await nextOf(request, person, null);
      if (now.next === null) continue;
      told += 1;
      const { month, amount } = now.next;
      const before = monthBefore(month);
      const then = await nextOf(request, person, month);
      expect(then.text, `${birth} in ${month}`).toContain(`${amount} 元`);
      const last = await nextOf(request, person, before);
      expect(last.next, `${birth} before ${month}`).toEqual(now.next);
      const standards = await Promise.all(
        [THIS_MONTH, before, month].map((on) => standardOf(request, region, birth, on)),
      );
      expect(standards[1], `${birth} before ${month}`).toBe(standards[0]);
      expect(standards[2], `${birth} in ${month}`).not.toBe(standards[0]);
    }
    expect(told).toBeGreaterThan(0);
  });
}

test("the birthday's month has one amount for whichever day it is, and a day is only asked of the API", async ({
  request,
}) => {
  const amount = (on: string, birth: string) => standardOf(request, "110000", birth, on);
  for (const birth of ["1956-12-01", "1956-12-15", "1956-12-31", "1956-12"]) {
    expect(await amount("2026-12", birth), birth).toBe(11_000);
    expect(await amount("2026-11", birth), birth).toBe(10_000);
  }
  expect(await amount("2026-12-14", "1956-12-15")).toBe(10_000);
  expect(await amount("2026-12-15", "1956-12-15")).toBe(11_000);
});

test("beside the amount of the birthday's month stands what the document leaves open", async ({ request }) => {
  const address = "/calc/result?r=110000&c=retired&birth=1956-12-15&on=2026-12";
  expect(await (await request.get(address)).text()).toContain("2026年12月满70周岁；从当月还是次月起调整，文件未载明");
  const english = await (await request.get(`/en${address}`)).text();
  expect(english).toContain("the document does not say whether it counts from that month or from the next");
});
