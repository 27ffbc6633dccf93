import { answersData } from "@/lib/http/public-answers";
import { publicData } from "@/lib/http/public-data";

export const GET = publicData(answersData);
