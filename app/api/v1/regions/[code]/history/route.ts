import { publicData } from "@/lib/http/public-data";
import { historyData } from "@/lib/http/public-history-data";

export const GET = publicData(historyData);
