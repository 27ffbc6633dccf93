/** A month has one amount: the next change a page tells is what the page of that month shows, and the month before still shows the old. */
import type { APIRequestContext } from "@playwright/test";
import * as z from "zod";
import { expect, test } from "./fixtures";

/** Places whose rules look at an age, with the ages: without a stated month, by the year, by the policy year, by the year of age. */
const PLACES = [
  { region: "110000", ages: [70] },
  { region: "120000", ages: [70] },
  { region: "310000", ages: [75] },
  { region: "500000", ages: [70] },
  { region: "370600", ages: [70] },
  { region: "370300", ages: [70] },
  { region: "320500", ages: [70, 80] },
  { region: "370100", ages: [70] },
] as const;

const answerSchema = z.looseObject({ amountFen: z.number().optional(), state: z.string() });

interface Shown {
  readonly figure: string;
  readonly next: { readonly month: string; readonly amount: string } | null;
}

async function page(request: APIRequestContext, person: string, on: string | null): Promise<Shown> {
  const address = `/calc/result?${person}${on === null ? "" : `&on=${on}`}`;
  const response = await request.get(address);
  expect(response.status(), address).toBe(200);
  const html = (await response.text()).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const next = /(\d{4})年(\d{1,2})月起按 (\d+) 周岁计，每[月年] ([\d,.]+) 元/.exec(html);
  const figure = /([\d,]+\.\d{2}) 元\/[月年]/.exec(html)?.[1] ?? "";
  if (next === null) return { figure, next: null };
  return { figure, next: { month: `${next[1]}-${(next[2] ?? "").padStart(2, "0")}`, amount: next[4] ?? "" } };
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

/** The first, the fifteenth and the last day of every month of a year, and the leap day. */
function birthDates(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return [1, 15, last].map((day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  });
}

for (const { region, ages } of PLACES) {
  for (const age of ages) {
    test(`in ${region} somebody who completes ${age} is told one month, and both pages agree`, async ({ request }) => {
      let told = 0;
      for (const birth of [
        ...birthDates(2027 - age),
        ...birthDates(2028 - age),
        `${2028 - age - ((2028 - age) % 4)}-02-29`,
      ]) {
        const person = `r=${region}&c=retired&birth=${birth}`;
        const now = await page(request, person, null);
        if (now.next === null) continue;
        told += 1;
        const { month, amount } = now.next;
        const then = await page(request, person, month);
        const before = await page(request, person, monthBefore(month));
        expect(then.figure, `${birth} in ${month}`).toBe(amount);
        expect(before.figure, `${birth} before ${month}`).toBe(now.figure);
        expect(before.next, `${birth} before ${month}`).toEqual(now.next);
      }
      expect(told).toBeGreaterThan(0);
    });
  }
}

test("the birthday's month has one amount for whichever day it is, and a day is only asked of the API", async ({
  request,
}) => {
  const ask = async (on: string, birth: string) => {
    const address = `/api/v1/answers?region=110000&category=retired&birth=${birth}&on=${on}`;
    return answerSchema.parse(await (await request.get(address)).json()).amountFen;
  };
  for (const birth of ["1956-12-01", "1956-12-15", "1956-12-31", "1956-12"]) {
    expect(await ask("2026-12", birth), birth).toBe(11_000);
    expect(await ask("2026-11", birth), birth).toBe(10_000);
  }
  expect(await ask("2026-12-14", "1956-12-15")).toBe(10_000);
  expect(await ask("2026-12-15", "1956-12-15")).toBe(11_000);
});

test("beside the amount of the birthday's month stands what the document leaves open", async ({ request }) => {
  const address = "/calc/result?r=110000&c=retired&birth=1956-12-15&on=2026-12";
  expect(await (await request.get(address)).text()).toContain("2026年12月满70周岁；从当月还是次月起调整，文件未载明");
  const english = await (await request.get(`/en${address}`)).text();
  expect(english).toContain("the document does not say whether it counts from that month or from the next");
});
