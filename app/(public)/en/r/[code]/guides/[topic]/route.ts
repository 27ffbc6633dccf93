export { GET } from "@/app/(public)/r/[code]/guides/[topic]/route";
