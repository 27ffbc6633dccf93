import { publicPage } from "@/app/(public)/edge/public-page";
import { historyPage } from "@/app/(public)/r/[code]/region-page";

export const GET = publicPage(historyPage);
