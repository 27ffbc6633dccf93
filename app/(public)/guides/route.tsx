import { guidesPage } from "@/lib/http/public-guides";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(guidesPage);
