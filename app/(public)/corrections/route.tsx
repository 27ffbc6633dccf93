import { correctionsPage } from "@/lib/http/public-country";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(correctionsPage);
