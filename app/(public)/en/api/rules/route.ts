export { GET } from "@/app/(public)/api/rules/route";
