import { publicData } from "@/lib/http/api/data";
import { historyData } from "@/lib/http/api/history";

export const GET = publicData(historyData);
