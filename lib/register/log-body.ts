/** The text of a log entry, read: `["huaru-log-1", seq, time, kind, detail]`. */
import type { LogEntry } from "@/lib/domain/register/publication";

export interface LogBody {
  readonly seq: unknown;
  readonly at: unknown;
  readonly kind: unknown;
  readonly detail: unknown;
}

/** Null for a text that is no such list. */
export function logBody({ body }: Pick<LogEntry, "body">): LogBody | null {
  const read = parsed(body);
  if (!Array.isArray(read) || read[0] !== "huaru-log-1") return null;
  const [, seq, at, kind, detail]: readonly unknown[] = read;
  return { seq, at, kind, detail };
}

/** A member of the detail of an entry; undefined where it has none. */
export function detailOf(body: LogBody | null, name: string): unknown {
  const detail = body?.detail;
  if (typeof detail !== "object" || detail === null || Array.isArray(detail)) return undefined;
  return Reflect.get(detail, name);
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
