/** The stylesheet under its hashed name. Any other name is not found. */
import { stylesheet } from "./asset";
import { publicHeaders } from "./headers";

/** `/assets/site.<hash>.css`: kept for a year, because a changed file has another name. */
export async function publicAsset(
  _request: Request,
  context: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await context.params;
  const headers = publicHeaders(file === stylesheet.name ? "text/css; charset=utf-8" : "text/plain; charset=utf-8");
  headers.set("Cache-Control", file === stylesheet.name ? "public, max-age=31536000, immutable" : "public, max-age=60");
  return file === stylesheet.name
    ? new Response(stylesheet.text, { headers })
    : new Response("not found", { status: 404, headers });
}
