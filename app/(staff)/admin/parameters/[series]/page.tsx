export { default, generateMetadata } from "../../rules/[series]/page";
