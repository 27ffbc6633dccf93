import { publicPage } from "@/app/(public)/edge/public-page";
import { publicationsPage } from "./publications-page";

export const GET = publicPage(publicationsPage);
