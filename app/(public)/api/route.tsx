import { apiPage } from "@/lib/http/public-api";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(apiPage);
