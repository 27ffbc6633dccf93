export { GET } from "@/app/(public)/publications/route";
