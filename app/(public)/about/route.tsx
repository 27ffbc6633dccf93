import { publicPage } from "@/app/(public)/edge/public-page";
import { textPage } from "@/app/(public)/edge/text-page";
import { AboutPage } from "@/components/public/page/texts";

export const GET = publicPage(textPage(AboutPage));
