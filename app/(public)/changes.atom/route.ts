import { publicData } from "@/lib/http/api/data";
import { countryFeed } from "@/lib/http/file/feed";

export const GET = publicData(countryFeed);
