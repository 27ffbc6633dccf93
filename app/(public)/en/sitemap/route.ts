export { GET } from "@/app/(public)/sitemap/route";
