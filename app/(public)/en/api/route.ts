export { GET } from "@/app/(public)/api/route";
