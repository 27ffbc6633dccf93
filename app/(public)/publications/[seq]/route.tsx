import { publicationPage } from "@/app/(public)/publications/publication-pages";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(publicationPage);
