export { GET } from "@/app/(public)/r/[code]/changes.atom/route";
