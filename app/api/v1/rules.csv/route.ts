import { publicData } from "@/lib/http/api/data";
import { rulesTable } from "@/lib/http/api/rules";

export const GET = publicData(rulesTable);
