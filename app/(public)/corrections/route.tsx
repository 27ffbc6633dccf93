import { publicPage } from "@/app/(public)/edge/public-page";
import { correctionsPage } from "./corrections-page";

export const GET = publicPage(correctionsPage);
