import { absent, publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(absent);
