import { publicData } from "@/lib/http/api/data";
import { contentText } from "@/lib/http/api/hashed-text";

export const GET = publicData(contentText);
