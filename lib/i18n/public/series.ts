/** Words for the year and the pension scheme of a figure. */

const zhCN = {
  year: (year: string) => `${year}年`,
  schemes: (scheme: string): string | null =>
    scheme === "enterprise" ? "企业" : scheme === "public" ? "机关事业单位" : null,
};

const en: typeof zhCN = {
  year: (year) => year,
  schemes: (scheme) => (scheme === "enterprise" ? "enterprise" : scheme === "public" ? "public sector" : null),
};

export const PUBLIC_SERIES = { "zh-CN": zhCN, en };
