import { accessibilityPage } from "@/app/(public)/country-pages";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(accessibilityPage);
