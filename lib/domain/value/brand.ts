/** Nominal typing: a branded value can only be made by the constructor of its own file. */
import type * as z from "zod";

/** `Base` marked as `Name`. The mark is zod's own, so that a schema's `.brand<Name>()` and a constructor give the same type. */
export type Brand<Base, Name extends string> = Base & z.$brand<Name>;
