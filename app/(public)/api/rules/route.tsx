import { languagePage } from "./language-page";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(languagePage);
