export { GET } from "@/app/(public)/find/route";
