import type { Metadata } from "next";
import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { can } from "@/lib/domain/deed/permission";
import { monthName } from "@/lib/i18n/core/format";
import { ruleWords } from "@/lib/i18n/rule/rule";
import { Empty } from "@/app/(staff)/_staff/empty";
import { findRegions } from "@/app/(staff)/_staff/find-region";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { grantedRegions, inScope } from "@/app/(staff)/_staff/scope";
import { seriesAddress } from "@/app/(staff)/_staff/series-address";
import { one, staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import styles from "@/app/(staff)/_staff/staff.module.css";
import { methodName } from "./method-name";
import { QueryForm } from "./query-form";
import { ruleRows, ROW_STATES, type RuleRow } from "./rule-rows";

const PAGE = 50;
const LEVELS = ["nation", "province", "pooling_area", "special_scheme", "district"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.rules.title };
}

export default async function RulesPage({ searchParams }: PageProps) {
  const staff = await staffPage();
  const { words, actor, snapshot } = staff;
  const query = await searchParams;
  const q = one(query, "q").trim();
  const asked = {
    regions: q === "" ? null : findRegions(q, snapshot),
    category: snapshot.categories.has(one(query, "category")) ? one(query, "category") : "",
    state: ROW_STATES.find((each) => each === one(query, "state")) ?? (q === "" ? ("own" as const) : ("all" as const)),
    level: LEVELS.find((each) => each === one(query, "level")) ?? ("" as const),
  };
  const everywhere = one(query, "all") === "1";
  const found = ruleRows(snapshot, asked);
  const mine = found.filter((row) => inScope(actor, row.region.code, snapshot.regions));
  const rows = everywhere ? found : mine;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(one(query, "page"), 10) || 1));
  const w = words.rules;
  const address = (changes: Record<string, string>) => {
    const kept = {
      q,
      category: asked.category,
      state: asked.state,
      level: asked.level,
      all: everywhere ? "1" : "",
      ...changes,
    };
    return `/admin/rules?${new URLSearchParams(Object.entries(kept).filter(([, value]) => value !== "")).toString()}`;
  };
  const mayStart = can(actor, "start-proposal", grantedRegions(actor, ["editor"]), snapshot.regions);
  return (
    <>
      <PageHead title={w.title}>{mayStart && <LinkButton href="/admin/rules/new">{w.start}</LinkButton>}</PageHead>
      <QueryForm page={staff} q={q} {...asked} everywhere={everywhere} />
      <p className={styles.quiet}>
        {w.count(rows.length)}
        {!everywhere && found.length > mine.length && (
          <>
            {" · "}
            {w.outside(found.length - mine.length)}{" "}
            <Link href={address({ all: "1", page: "" })} prefetch={false}>
              {w.showAll}
            </Link>
          </>
        )}
        {everywhere && (
          <>
            {" · "}
            <Link href={address({ all: "", page: "" })} prefetch={false}>
              {w.showMine}
            </Link>
          </>
        )}
      </p>
      {rows.length === 0 ? (
        <Empty>{w.empty}</Empty>
      ) : (
        <Table caption={w.caption} head={[w.region, w.category, w.method, w.value, w.since, w.source, w.status]}>
          {rows.slice((page - 1) * PAGE, page * PAGE).map((row) => (
            <Row key={`${row.region.code} ${row.category}`} row={row} />
          ))}
        </Table>
      )}
      {pages > 1 && (
        <p className={styles.buttons}>
          {page > 1 && <LinkButton href={address({ page: String(page - 1) })}>{w.previous}</LinkButton>}
          <span>
            {page} / {pages}
          </span>
          {page < pages && <LinkButton href={address({ page: String(page + 1) })}>{w.next}</LinkButton>}
        </p>
      )}
    </>
  );
}

async function Row({ row }: { row: RuleRow }) {
  const { words, language, names } = await staffPage();
  const w = words.rules;
  const { rule } = row;
  const source = rule?.payload.citations[0];
  return (
    <tr data-row>
      <th scope="row" data-label={w.region}>
        <Link href={seriesAddress(row.series)} prefetch={false}>
          {names.regionInFull(row.region.code)}
        </Link>
      </th>
      <td data-label={w.category}>{names.category(row.category)}</td>
      <td data-label={w.method}>{rule ? methodName(rule.payload.method, words) : "—"}</td>
      <td data-label={w.value}>
        {rule ? <ChineseInside text={ruleWords(rule.payload, language, names)} language={language} /> : w.none}
      </td>
      <td data-label={w.since}>{rule ? monthName(rule.from, language) : "—"}</td>
      <td data-label={w.source} lang={source ? "zh-CN" : undefined}>
        {source ? (source.number ?? source.title) : "—"}
      </td>
      <td data-label={w.status}>
        {row.state === "own" && <Badge tone="good">{w.own}</Badge>}
        {row.state === "inherited" && rule && <Badge>{w.inherited(names.region(rule.series.region))}</Badge>}
        {row.state === "none" && <Badge tone="warn">{w.none}</Badge>}
        {row.upcoming && (
          <>
            {" "}
            <Badge tone="brand">{`${w.upcoming} ${monthName(row.upcoming, language)}`}</Badge>
          </>
        )}
      </td>
    </tr>
  );
}
