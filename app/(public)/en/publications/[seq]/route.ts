export { GET } from "@/app/(public)/publications/[seq]/route";
