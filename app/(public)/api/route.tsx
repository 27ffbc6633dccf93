import { apiPage } from "./api-page";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(apiPage);
