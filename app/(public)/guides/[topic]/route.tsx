import { publicPage } from "@/app/(public)/edge/public-page";
import { guidePage } from "./guide-page";

export const GET = publicPage(guidePage);
