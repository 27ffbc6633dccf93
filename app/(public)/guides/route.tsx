import { guidesPage } from "./guide-pages";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(guidesPage);
