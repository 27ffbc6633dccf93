import { describe, expect, test } from "vitest";
import { parsePlainDate } from "@/lib/domain/value/plain-date";
import { HOSTS_REVIEWED_ON, REVIEWED_HOSTS, isReviewedLink } from "./reviewed-host";

describe("the list of reviewed hosts", () => {
  test("is dated, names whose site each is, and holds no host twice", () => {
    expect(parsePlainDate(HOSTS_REVIEWED_ON)).toBe(HOSTS_REVIEWED_ON);
    expect(new Set(REVIEWED_HOSTS.map(({ host }) => host)).size).toBe(REVIEWED_HOSTS.length);
    for (const { host, reason } of REVIEWED_HOSTS) {
      expect(new URL(`https://${host}/`).hostname).toBe(host);
      expect(reason.zh.length * reason.en.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ["https://www.gov.cn/zhengce/1.htm", true],
    ["HTTP://WWW.GOV.CN/", true],
    ["http://www.gov.cn.evil.icu/", false],
    ["http://evil.www.gov.cn/", false],
    ["http://gov.cn/", false],
    ["http://www.gov.cn./", false],
    ["http://www.gov.cn:8080/", false],
    ["http://www.gov.cn@evil.icu/", false],
    ["http://a:b@www.gov.cn/", false],
    ["https://evil.icu/www.gov.cn", false],
    ["javascript://www.gov.cn/%0aalert(1)", false],
    ["ftp://www.gov.cn/", false],
    ["//www.gov.cn/", false],
    ["", false],
  ])("%s: %s", (link, expected) => {
    expect(isReviewedLink(link)).toBe(expected);
  });
});
