export { GET } from "@/app/(public)/guides/[topic]/route";
