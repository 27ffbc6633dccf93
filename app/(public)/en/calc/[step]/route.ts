export { GET } from "@/app/(public)/calc/[step]/route";
