import { notFound } from "next/navigation";

/** Any address of the editors' side that no page has: said in its frame and in the words of whoever is signed in. */
export default function NoSuchPage(): never {
  notFound();
}
