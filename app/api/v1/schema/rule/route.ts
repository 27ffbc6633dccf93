import { publicData } from "@/lib/http/api/data";
import { ruleSchemaData } from "@/lib/http/api/schema-document";

export const GET = publicData(ruleSchemaData);
