/** Example parts: the shapes of the rule language written short, for the examples that document it. */
import type { CaseInput } from "./schema";
import type { RulePayloadInput } from "@/lib/domain/rule/schema";

export interface ShapeExample {
  /** What it is called in addresses and in the dictionaries. */
  readonly name: string;
  /** The shapes of Chinese rules it shows, e.g. `R4`; none for what is possible and was not seen. */
  readonly shapes: readonly string[];
  /** Of whom the rule speaks; retirees unless said otherwise. */
  readonly category?: string;
  readonly rule: Omit<RulePayloadInput, "v" | "verification">;
  readonly person?: CaseInput["person"];
  /** What else the register of the example says. */
  readonly beside?: readonly Given[];
  /** What the evaluator must answer, worked out by hand. */
  readonly expect: Readonly<Record<string, unknown>>;
}

type Given = CaseInput["given"][number];

/** Where every example is. */
export const EXAMPLE_REGION = "全国/示例省/示例市";

/** So many fen a month. */
export const month = (fen: number) => ({ op: "fixed", fen, per: "month" }) as const;
/** So many fen a year. */
export const year = (fen: number) => ({ op: "fixed", fen, per: "year" }) as const;
/** Parts per million of a base. */
export const rate = (ppm: number, base: unknown) => ({ op: "rate", ppm, base });
/** A row of a table. */
export const row = (when: unknown, printed: string, then: unknown) => ({ when, printed, then });
/** A table of rows. */
export const table = (...rows: unknown[]) => ({ op: "table", rows });
/** A table of two rows, below and from an age. */
export const byAge = (limit: number, below: unknown, from: unknown) =>
  table(row({ age: [0, limit] }, `不满${limit}周岁`, below), row({ age: [limit, null] }, `满${limit}周岁`, from));

/** The own contribution base. */
export const own = { base: "own_contribution_base" } as const;
/** The own pension of a time. */
export const pension = (at: string) => ({ base: "own_pension", at });
/** A figure of the region as a base. */
export const figure = (code: string, of?: number | "latest" | "previous", scheme?: string) => ({
  base: "parameter",
  code,
  ...(of === undefined ? {} : { year: of }),
  ...(scheme === undefined ? {} : { scheme }),
});
/** A figure that the register of the example holds. */
export const recorded = (
  code: "AVG_PENSION" | "AVG_WAGE" | "BASE_FLOOR" | "BASE_CEILING" | "UNIFORM_BASE",
  fen: number,
  more: { year?: number; scheme?: "enterprise" | "public"; status?: "provisional" } = {},
): Given => ({ kind: "parameter", region: EXAMPLE_REGION, code, fen, from: "2025-01", ...more });

/** The answer of so many fen. */
export const amount = (amountFen: number, more: object = {}) => ({ state: "amount", amountFen, ...more });
