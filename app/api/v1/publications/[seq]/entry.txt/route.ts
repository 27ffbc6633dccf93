import { publicData } from "@/lib/http/api/data";
import { entryText } from "@/lib/http/api/hashed-text";

export const GET = publicData(entryText);
