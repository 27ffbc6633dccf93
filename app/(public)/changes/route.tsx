import { publicPage } from "@/app/(public)/edge/public-page";
import { changesPage } from "./changes-page";

export const GET = publicPage(changesPage);
