import { publicPage } from "@/app/(public)/edge/public-page";
import { comparePage } from "./compare-page";

export const GET = publicPage(comparePage);
