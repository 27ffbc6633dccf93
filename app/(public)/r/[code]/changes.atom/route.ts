import { publicData } from "@/lib/http/public-data";
import { regionFeed } from "@/lib/http/public-feed";

export const GET = publicData(regionFeed);
