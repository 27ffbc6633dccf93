import { calcPage } from "@/lib/http/public-calc";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(calcPage);
