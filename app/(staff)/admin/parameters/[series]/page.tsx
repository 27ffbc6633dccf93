export { default, generateMetadata } from "@/app/(staff)/admin/rules/[series]/page";
