import { guidePage } from "@/app/(public)/guides/[topic]/guide-page";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(guidePage);
