import { homePage } from "./country-pages";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(homePage);
