export { GET } from "@/app/(public)/about/route";
