import { headData } from "@/lib/http/api/log";
import { publicData } from "@/lib/http/api/data";

export const GET = publicData(headData);
