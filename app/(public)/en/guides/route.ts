export { GET } from "@/app/(public)/guides/route";
