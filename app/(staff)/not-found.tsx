import Link from "next/link";
import { staffLook } from "./_staff/look";

export default async function NotFound() {
  const { words } = await staffLook();
  return (
    <>
      <title>{words.missing.title}</title>
      <h1>{words.missing.title}</h1>
      <p>{words.missing.body}</p>
      <p>
        <Link href="/admin" prefetch={false}>
          {words.missing.home}
        </Link>
      </p>
    </>
  );
}
