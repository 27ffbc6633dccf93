export { GET } from "@/app/(public)/corrections/route";
