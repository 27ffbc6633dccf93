export { GET } from "@/app/(public)/r/[code]/route";
