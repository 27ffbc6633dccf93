/** Following the recipe that the page of a publication prints, in a real shell: only the network is replaced, by the handlers of the addresses. */
import { execFileSync } from "node:child_process";
import { publicData } from "@/lib/http/api/data";
import { contentText, entryText } from "@/lib/http/api/hashed-text";
import { ask } from "@/app/(public)/edge/ask-testing";

/** One printed command: the hash that it must give, and the one that it gave. */
export interface FollowedStep {
  readonly command: string;
  readonly promised: string;
  readonly gave: string;
}

const STEP = /<pre[^>]*>([^<]*)<\/pre><p class="hashes">[^<]*<code>([0-9a-f]{64})<\/code>/g;

/** Every command on the page of an entry, followed to the letter. */
export async function followRecipe(seq: number, language: "" | "/en" = ""): Promise<FollowedStep[]> {
  const { html } = await ask(`${language}/publications/${seq}`);
  const steps: FollowedStep[] = [];
  for (const [, printed = "", promised = ""] of html.matchAll(STEP)) {
    const command = readable(printed);
    steps.push({ command, promised, gave: await ran(command) });
  }
  return steps;
}

/** The first word of what `sha256sum` prints. `curl` gives the bytes of the address it is asked for, and fails at any other. */
async function ran(command: string): Promise<string> {
  const address = /'(http[^']+)'/.exec(command)?.[1];
  const bytes = address === undefined ? Buffer.alloc(0) : await bytesAt(address);
  const curl = `curl() { [ "$1 $2" = "-fsS ${address}" ] && cat; }`;
  const printed = execFileSync("bash", ["-c", `${curl}; ${command}`], { input: bytes, encoding: "utf8" });
  return printed.split(" ")[0] ?? "";
}

const TEXTS = [
  [/^\/api\/v1\/publications\/([^/]+)\/entry\.txt$/, publicData(entryText)],
  [/^\/api\/v1\/publications\/([^/]+)\/content\.txt$/, publicData(contentText)],
] as const;

/** The answer at the address of a hashed text. */
export async function textAt(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const url = new URL(address, "http://127.0.0.1:3000");
  for (const [pattern, handler] of TEXTS) {
    const seq = pattern.exec(url.pathname)?.[1];
    if (seq !== undefined) return handler(new Request(url, { headers }), { params: Promise.resolve({ seq }) });
  }
  throw new Error(`no text at ${address}`);
}

async function bytesAt(address: string): Promise<Buffer> {
  const answer = await textAt(address);
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

function readable(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
