import { languagePage } from "@/lib/http/public-language";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(languagePage);
