import { publicAsset } from "@/lib/http/public/stylesheet";

export const GET = publicAsset;
