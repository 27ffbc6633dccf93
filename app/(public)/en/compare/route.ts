export { GET } from "@/app/(public)/compare/route";
