export { GET } from "@/app/(public)/calc/route";
