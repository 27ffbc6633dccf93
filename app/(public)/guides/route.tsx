import { publicPage } from "@/app/(public)/edge/public-page";
import { guidesPage } from "./guides-page";

export const GET = publicPage(guidesPage);
