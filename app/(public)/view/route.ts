import { chooseView } from "@/lib/http/public/view";

export const GET = chooseView;
