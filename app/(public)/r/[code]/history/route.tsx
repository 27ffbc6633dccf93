import { publicPage } from "@/app/(public)/edge/public-page";
import { historyPage } from "./history-page";

export const GET = publicPage(historyPage);
