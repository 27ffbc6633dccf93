/** Every kind of public page, in both languages: what the tests of the public face walk. */

const PAGES = [
  "/",
  "/find?q=ly",
  "/find?q=nowhere-at-all",
  "/r/110000",
  "/r/410300",
  "/r/410300?on=2025-07",
  "/r/410300?known=5",
  "/r/410300/history",
  "/r/410000",
  "/r/430100",
  "/r/710000",
  "/r/330200",
  "/publications",
  "/publications/1",
  "/publications/5",
  "/api",
  "/api/rules",
  "/no-such-page",
  "/r/999999",
  "/r/410300?on=2025-13",
];

/** The same page in English. */
export const inEnglish = (address: string) => (address === "/" ? "/en" : `/en${address}`);

export const publicAddresses = [...PAGES, ...PAGES.map(inEnglish)];
