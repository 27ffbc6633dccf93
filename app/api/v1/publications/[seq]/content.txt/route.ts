import { publicData } from "@/lib/http/public-data";
import { contentText } from "@/lib/http/public-hashed-text";

export const GET = publicData(contentText);
