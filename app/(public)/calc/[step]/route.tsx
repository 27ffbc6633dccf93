import { calcPage } from "@/app/(public)/calc/calc-page";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(calcPage);
