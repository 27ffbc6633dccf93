import { publicData } from "@/lib/http/public-data";
import { rulesData } from "@/lib/http/public-rules";

export const GET = publicData(rulesData);
