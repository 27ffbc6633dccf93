import { publicPage } from "@/app/(public)/edge/public-page";
import { publicationPage } from "./publication-page";

export const GET = publicPage(publicationPage);
