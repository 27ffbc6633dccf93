import { publicData } from "@/lib/http/api/data";
import { rulesData } from "@/lib/http/api/rules";

export const GET = publicData(rulesData);
