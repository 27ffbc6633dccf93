export { default } from "@/app/(staff)/not-found";
