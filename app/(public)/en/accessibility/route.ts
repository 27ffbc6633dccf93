export { GET } from "@/app/(public)/accessibility/route";
