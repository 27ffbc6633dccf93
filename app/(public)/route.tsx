import { publicPage } from "@/app/(public)/edge/public-page";
import { homePage } from "./home-page";

export const GET = publicPage(homePage);
