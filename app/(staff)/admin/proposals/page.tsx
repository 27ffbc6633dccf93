import type { Metadata } from "next";
import Link from "next/link";
import { ChineseInside } from "@/components/public/part/chinese-inside";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { proposalRows } from "@/lib/data/reading/proposals";
import { DESK_STATES, OPEN_STATES } from "@/lib/domain/editorial/proposal";
import { instantName } from "@/lib/i18n/core/format";
import { Empty } from "@/app/(staff)/_staff/empty";
import { staffLook } from "@/app/(staff)/_staff/look";
import { PageHead } from "@/app/(staff)/_staff/page-head";
import { one, staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import { ProposalName } from "@/app/(staff)/_staff/proposal-name";
import { stateTone } from "@/app/(staff)/_staff/state-tone";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await staffLook()).words.proposals.title };
}

export default async function ProposalsPage({ searchParams }: PageProps) {
  const { words, language, actor, names } = await staffPage();
  const query = await searchParams;
  const mineOnly = one(query, "who") !== "all";
  const state = DESK_STATES.find((each) => each === one(query, "state"));
  const every = one(query, "state") === "any";
  const rows = await proposalRows(actor, {
    mineOnly,
    ...(every ? {} : { states: state === undefined ? OPEN_STATES : [state] }),
  });
  const w = words.proposals;
  const address = (who: string, chosen: string) => {
    const kept = Object.entries({ who, state: chosen }).filter(([, value]) => value !== "");
    return `/admin/proposals?${new URLSearchParams(kept).toString()}`;
  };
  const who = mineOnly ? "" : "all";
  const chosen = every ? "any" : (state ?? "");
  const stateTab = (value: string, text: string) => ({ href: address(who, value), text, current: chosen === value });
  return (
    <>
      <PageHead title={w.title} />
      <Tabs
        label={w.author}
        tabs={[
          { href: address("", chosen), text: w.mine, current: mineOnly },
          { href: address("all", chosen), text: w.region, current: !mineOnly },
        ]}
      />
      <Tabs
        label={w.state}
        tabs={[
          stateTab("", w.open),
          ...DESK_STATES.map((each) => stateTab(each, words.state[each])),
          stateTab("any", w.allStates),
        ]}
      />
      {rows.length === 0 ? (
        <Empty
          then={
            <Link href="/admin/rules" prefetch={false}>
              {words.rules.title}
            </Link>
          }
        >
          {w.empty} {w.emptyHint}
        </Empty>
      ) : (
        <Table caption={w.caption} head={[w.name, w.places, w.state, w.author, w.changed]}>
          {rows.map((row) => (
            <tr key={row.id} data-row>
              <th scope="row" data-label={w.name}>
                <ProposalName row={row} href={`/admin/proposals/${row.id}`} />
              </th>
              <td data-label={w.places}>{names.regions(row.regions)}</td>
              <td data-label={w.state}>
                <Badge tone={stateTone(row.state)}>{words.state[row.state]}</Badge>
              </td>
              <td data-label={w.author}>
                <ChineseInside text={row.startedBy} language={language} />
              </td>
              <td data-label={w.changed}>{instantName(row.changedAt, language)}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
