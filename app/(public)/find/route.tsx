import { findPage } from "@/lib/http/public-find";
import { publicPage } from "@/lib/http/public-page";

export const GET = publicPage(findPage);
