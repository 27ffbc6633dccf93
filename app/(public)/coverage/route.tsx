import { publicPage } from "@/app/(public)/edge/public-page";
import { coveragePage } from "./coverage-page";

export const GET = publicPage(coveragePage);
