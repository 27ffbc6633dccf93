import { answersData } from "@/lib/http/api/answers";
import { publicData } from "@/lib/http/api/data";

export const GET = publicData(answersData);
