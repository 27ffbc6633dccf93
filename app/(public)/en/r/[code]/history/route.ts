export { GET } from "@/app/(public)/r/[code]/history/route";
