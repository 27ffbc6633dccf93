import { regionsData } from "@/lib/http/public-log-data";
import { publicData } from "@/lib/http/public-data";

export const GET = publicData(regionsData);
