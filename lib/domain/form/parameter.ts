/** Parameter forms: what an editor types about a regional figure, and the payload it makes. */
import { citationsOfFields, fieldsOfCitation, verificationOf } from "./citation";
import type { ParameterFields } from "@/lib/domain/draft/schema";
import { present, reading } from "@/lib/domain/typed/field-reading";
import type { Issue } from "@/lib/domain/typed/issue";
import { parameterPayloadSchema, type ParameterPayload } from "@/lib/domain/rule/parameter.schema";
import { parseYuan, yuanText } from "@/lib/domain/typed/number";

/** The fields of a figure nobody has recorded yet. */
export function emptyParameterFields(): ParameterFields {
  return { value: "", status: "final", inheritable: false, citations: [], verification: "", noteZh: "", noteEn: "" };
}

/** The fields that show a stored parameter. */
export function fieldsOfParameter(payload: ParameterPayload): ParameterFields {
  return {
    value: yuanText(payload.fen),
    status: payload.status,
    inheritable: payload.inheritable,
    citations: payload.citations.map(fieldsOfCitation),
    verification: payload.verification,
    noteZh: payload.note?.zh ?? "",
    noteEn: payload.note?.en ?? "",
  };
}

/** The payload the fields make, null while the figure itself is not one; issues at the fields. */
export function parameterOfFields(fields: ParameterFields): { payload: ParameterPayload | null; issues: Issue[] } {
  const form = reading();
  const fen = form.take("value", parseYuan(fields.value));
  const citations = citationsOfFields(fields.citations, form);
  const verification = verificationOf(fields.verification, form);
  const zh = present(fields.noteZh);
  const en = present(fields.noteEn);
  const note = zh === undefined && en === undefined ? undefined : { zh, en };
  if (fen === null) return { payload: null, issues: form.issues };
  const { status, inheritable } = fields;
  const candidate = { v: 1, fen, status, inheritable, citations, verification, note };
  return { payload: form.check("", parameterPayloadSchema, candidate), issues: form.issues };
}
