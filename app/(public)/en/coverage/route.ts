export { GET } from "@/app/(public)/coverage/route";
