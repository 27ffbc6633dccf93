import { publicPage } from "@/lib/http/public-page";
import { historyPage } from "@/lib/http/public-region";

export const GET = publicPage(historyPage);
