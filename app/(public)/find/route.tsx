import { findPage } from "./find-page";
import { publicPage } from "@/app/(public)/edge/public-page";

export const GET = publicPage(findPage);
