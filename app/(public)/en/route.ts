export { GET } from "@/app/(public)/route";
