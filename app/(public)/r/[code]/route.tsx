import { publicPage } from "@/lib/http/public-page";
import { regionPage } from "@/lib/http/public-region";

export const GET = publicPage(regionPage);
