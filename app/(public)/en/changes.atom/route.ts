export { GET } from "@/app/(public)/changes.atom/route";
