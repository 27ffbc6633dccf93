import { publicData } from "@/lib/http/api/data";
import { regionFeed } from "@/lib/http/file/feed";

export const GET = publicData(regionFeed);
