/** Citation forms: what an editor types about a source, and the citation it makes. */
import { citationSchema, type Citation } from "@/lib/domain/rule/citation.schema";
import type { CitationFields } from "@/lib/domain/draft/schema";
import { present, type Reading } from "@/lib/domain/typed/field-reading";
import { parseTypedDate } from "@/lib/domain/typed/month";
import { VERIFICATION_LEVELS, type Verification } from "@/lib/domain/rule/verification";

/** A source nothing has been typed about. */
export function emptyCitationFields(): CitationFields {
  return { title: "", number: "", issuer: "", issuedOn: "", quote: "", link: "", readOn: "", checkedOn: "" };
}

/** The fields that show a citation. */
export function fieldsOfCitation(citation: Citation): CitationFields {
  return {
    title: citation.title,
    number: citation.number ?? "",
    issuer: citation.issuer ?? "",
    issuedOn: citation.issuedOn ?? "",
    quote: citation.quote ?? "",
    link: citation.link ?? "",
    readOn: citation.readOn ?? "",
    checkedOn: citation.checkedOn ?? "",
  };
}

/** Has anything been typed about this source? A blank row is not a source. */
export function isBlankCitation(fields: CitationFields): boolean {
  return Object.values(fields).every((text) => (text ?? "").trim() === "");
}

/** The citation the fields make; null for a blank row, and for one with something wrong, said below `field`. */
export function citationOfFields(row: CitationFields, field: string, form: Reading): Citation | null {
  if (isBlankCitation(row)) return null;
  return form.check(field, citationSchema, {
    title: row.title,
    number: present(row.number),
    issuer: present(row.issuer),
    issuedOn: form.maybe(`${field}.issuedOn`, row.issuedOn, parseTypedDate),
    quote: present(row.quote),
    link: present(row.link),
    readOn: form.maybe(`${field}.readOn`, row.readOn ?? "", parseTypedDate),
    checkedOn: form.maybe(`${field}.checkedOn`, row.checkedOn, parseTypedDate),
  });
}

/** The citations of the rows that are not blank and not wrong. */
export function citationsOfFields(rows: readonly CitationFields[], form: Reading): Citation[] {
  return rows.flatMap((row, index) => citationOfFields(row, `citations.${index}`, form) ?? []);
}

/** The verification level typed; `unverified`, with an issue, where none was chosen. */
export function verificationOf(text: string, form: Reading): Verification {
  const level = VERIFICATION_LEVELS.find((known) => known === text);
  if (level === undefined) form.take("verification", { ok: false, key: "verification_required", params: {} });
  return level ?? "unverified";
}
