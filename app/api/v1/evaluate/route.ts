import { systemClock } from "@/lib/clock";
import { evaluateHandler } from "@/lib/http/api/evaluate";

export const POST = evaluateHandler(systemClock);
