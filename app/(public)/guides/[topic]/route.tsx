import { guidePage } from "@/app/(public)/guides/guide-pages";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(guidePage);
