import { publicData } from "@/lib/http/public-data";
import { entryText } from "@/lib/http/public-hashed-text";

export const GET = publicData(entryText);
