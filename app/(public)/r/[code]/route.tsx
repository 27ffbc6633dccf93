import { publicPage } from "@/app/(public)/edge/public-page";
import { regionPage } from "./region-page";

export const GET = publicPage(regionPage);
