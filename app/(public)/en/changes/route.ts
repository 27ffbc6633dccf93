export { GET } from "@/app/(public)/changes/route";
