import { publicationsPage } from "@/lib/http/public-log";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(publicationsPage);
