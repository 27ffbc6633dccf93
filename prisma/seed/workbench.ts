/** What the demonstration leaves on the desks: a draft, a proposal in review, a returned one, and a forced publication to be reviewed. */
import { randomUUID } from "node:crypto";
import { systemClock as clock } from "@/lib/clock";
import type { DraftItem } from "@/lib/domain/draft/schema";
import { percent, yuan } from "@/lib/domain/testing/register";
import { ruleSeries, seriesId } from "@/lib/domain/register/series";
import { emptyRuleFields } from "@/lib/domain/form/rule";
import { register } from "@/lib/register/register";
import { forcePublication } from "@/lib/workflow/publication/force-publication";
import { returnRevision } from "@/lib/workflow/review/return-revision";
import { aMonthly } from "./bands";
import { draftNow, player, propose, shown, submit } from "./editorial";
import { must } from "./must";
import type { Cast } from "./people";
import { cite, SOURCES } from "./sources";
import { rule, type SeedPublication } from "./statement";

/** Fills the desks. The first content must be published. */
export async function layTheDesks(cast: Cast): Promise<void> {
  await forceTheCorrection(cast);
  await submit(CHANGSHA, player(cast, "south"));
  const wuxi = await submit(WUXI, player(cast, "east"));
  must(await returnRevision({ ...shown(wuxi), comment: WUXI_COMMENT }, player(cast, "reviewer"), clock), WUXI.title);
  await leaveADraft(cast);
}

/** 洛阳's 72 yuan came in with a table of better sources and carried their level. */
async function forceTheCorrection(cast: Cast): Promise<void> {
  const series = ruleSeries("410300", "retired");
  const wrong = register.current().itemsBySeries.get(seriesId(series))?.at(-1);
  if (wrong === undefined) throw new Error("洛阳 has no rule to correct");
  const correction: SeedPublication = {
    title: "更正：洛阳市72元的可信度",
    note: "洛阳每月72元只见于一篇无署名网页，批量录入时误标为“二手资料”，更正为“未核实”。金额不变。",
    statements: [
      {
        ...rule("410300", {
          kind: "correction",
          from: "2023-01",
          legalDate: "2023年",
          method: aMonthly("72"),
          level: "unverified",
          cites: [cite("P31")],
          reason: "72元只见于一篇无署名网页，批量录入时误标了可信度。",
        }),
        targetItemId: wrong.itemId,
      },
    ],
  };
  const submitted = await submit(correction, player(cast, "henan"));
  const input = { ...shown(submitted), reason: "公开页把无署名网页的数字标成了二手资料，先更正，再请第二人复核。" };
  const { seq } = must(
    await forcePublication(input, player(cast, "publisher"), clock, await register.seen()),
    correction.title,
  );
  if (!(await register.catchUp(seq))) throw new Error(`publication ${seq} did not arrive in memory`);
}

const CHANGSHA: SeedPublication = {
  title: "长沙市：退休次月起计入",
  note: "金额沿用全省75元；补充长沙的起算月份：办完医保退休手续的次月。",
  statements: [
    rule("430100", {
      from: "2023-01",
      method: aMonthly("75"),
      settings: { retireSwitch: "next_month" },
      level: "secondary",
      cites: [cite("P29"), cite("P28")],
      reason: "来源写明自办理医保退休手续的次月起计入，省的文件没有写。",
    }),
  ],
};

const WUXI_COMMENT = "所引网页无署名，也没有写起始月份；2023年1月没有依据。找到文件后再送审。";

const WUXI: SeedPublication = {
  title: "无锡市：2024年以前的旧办法",
  note: "企业退休人员按首月养老金的7%、机关事业退休人员按4%计入，每月最高400元。",
  statements: (["enterprise", "public"] as const).map((scheme) =>
    rule("320200", {
      category: scheme === "enterprise" ? "retired_enterprise" : "retired_public",
      from: "2023-01",
      to: "2024-01",
      method: {
        op: "clamp",
        of: {
          op: "rate",
          ppm: percent(scheme === "enterprise" ? "7" : "4"),
          base: { base: "own_pension", at: "retirement_month" },
        },
        maxFen: yuan("400"),
      },
      level: "unverified",
      cites: [cite("P87")],
      reason: "来源只写2024年以前，起始月份暂填2023年1月。",
    }),
  ),
};

/** 宁波: pages contradict one another and name no age, so the draft is stuck, as drafts are. */
async function leaveADraft(cast: Cast): Promise<void> {
  const started = draftNow({
    title: "宁波市：2025年度标准",
    note: "三个网页的数字不一致（3435/3735、3360/3660、3480/3780），正在向市医保局核实。",
    statements: [],
  });
  const { title, link } = SOURCES.P39;
  const item: DraftItem = {
    id: randomUUID(),
    seriesKind: "rule",
    region: "330200",
    key: "retired",
    kind: "change",
    from: "2025-01",
    to: "",
    legalDate: "2025年",
    reason: "",
    remark: "",
    targetItemId: null,
    hides: [],
    fields: {
      ...emptyRuleFields(),
      shape: "fixed_by_age",
      per: "year",
      bands: [
        { upTo: "", value: "3435", printed: "" },
        { upTo: "", value: "3735", printed: "" },
      ],
      frequency: "yearly",
      creditingMonth: "1",
      ageReference: "prev_dec31",
      citations: [{ title, number: "", issuer: "", issuedOn: "", quote: "", link, checkedOn: "" }],
      verification: "unverified",
    },
  };
  await propose("宁波市：2025年度标准", { ...started, items: [item] }, player(cast, "editor"));
}
