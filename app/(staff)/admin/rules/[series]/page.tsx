import { notFound } from "next/navigation";
import type { Metadata } from "next";
import { seriesOfAddress } from "@/app/(staff)/_staff/series-address";
import { staffPage, type PageProps } from "@/app/(staff)/_staff/page";
import { SeriesPage } from "./series-page";

type SeriesProps = PageProps<{ series: string }>;

export async function generateMetadata({ params }: SeriesProps): Promise<Metadata> {
  const series = seriesOfAddress((await params).series);
  const { names, words } = await staffPage();
  return { title: series === null ? words.missing.title : names.series(series) };
}

export default async function RuleLinePage({ params }: SeriesProps) {
  const { snapshot } = await staffPage();
  const series = seriesOfAddress((await params).series);
  if (series === null || !snapshot.regions.has(series.region)) notFound();
  return <SeriesPage series={series} />;
}
