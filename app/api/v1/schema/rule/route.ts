import { publicData } from "@/lib/http/public-data";
import { ruleSchemaData } from "@/lib/http/public-schema";

export const GET = publicData(ruleSchemaData);
