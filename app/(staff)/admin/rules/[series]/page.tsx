import { notFound } from "next/navigation";
import type { Metadata } from "next";
import { staffLook } from "@/app/(staff)/look";
import { seriesOfAddress } from "@/app/(staff)/series-address";
import { seriesName } from "@/app/(staff)/series-name";
import { staffPage, type PageProps } from "@/app/(staff)/staff-page";
import { SeriesPage } from "./series-page";

type SeriesProps = PageProps<{ series: string }>;

export async function generateMetadata({ params }: SeriesProps): Promise<Metadata> {
  const series = seriesOfAddress((await params).series);
  const { language, words } = await staffLook();
  return { title: series === null ? words.missing.title : seriesName(series, language) };
}

export default async function RuleLinePage({ params }: SeriesProps) {
  const { snapshot } = await staffPage();
  const series = seriesOfAddress((await params).series);
  if (series === null || !snapshot.regions.has(series.region)) notFound();
  return <SeriesPage series={series} />;
}
