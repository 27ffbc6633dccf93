import { publicData } from "@/lib/http/public-data";
import { rulesTable } from "@/lib/http/public-rules";

export const GET = publicData(rulesTable);
