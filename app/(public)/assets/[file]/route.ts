import { publicAsset } from "@/lib/http/public-asset";

export const GET = publicAsset;
