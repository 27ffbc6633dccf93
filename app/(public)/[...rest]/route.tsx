import { absent, publicPage } from "@/lib/http/public-page";

export const GET = publicPage(absent);
