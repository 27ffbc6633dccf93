import { homePage } from "@/lib/http/public-home";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(homePage);
