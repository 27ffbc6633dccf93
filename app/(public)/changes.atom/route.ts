import { publicData } from "@/lib/http/public-data";
import { countryFeed } from "@/lib/http/public-feed";

export const GET = publicData(countryFeed);
