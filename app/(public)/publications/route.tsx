import { publicationsPage } from "./publication-pages";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(publicationsPage);
