import { calcPage } from "./calc-page";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(calcPage);
