/**
 * A citation: the document a figure rests on, and the sentence that says it. Reviewed and hashed with the figure. The first of a
 * statement is the one that holds its figure: pages with room for one name that one.
 */
import * as z from "zod";
import { plainDateSchema } from "@/lib/domain/value/civil.schema";
import { text } from "@/lib/domain/value/text.schema";

const LINK_PROTOCOLS = new Set(["http:", "https:"]);

function isPublicLink(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return LINK_PROTOCOLS.has(url.protocol) && url.username === "" && url.password === "";
}

export const citationSchema = z.strictObject({
  /** Title of the document or page, as printed. */
  title: text(300, 1),
  /** 文号, e.g. 京医保发〔2022〕28号. */
  number: text(80).optional(),
  /** 发文机关. */
  issuer: text(120).optional(),
  issuedOn: plainDateSchema.optional(),
  /** The sentence that carries the figure, in the language of the document. */
  quote: text(1000).optional(),
  /** Stored and shown, never fetched. */
  link: text(2000).refine(isPublicLink, { error: "link_invalid" }).optional(),
  /** When somebody read the page at `link`. */
  readOn: plainDateSchema.optional(),
  /** 核对日期: when somebody last compared the figure with the document. */
  checkedOn: plainDateSchema.optional(),
});

export type Citation = z.infer<typeof citationSchema>;
