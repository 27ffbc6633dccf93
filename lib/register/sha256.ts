/** SHA-256, in the lower-case hex that the register is told in. */
import { createHash } from "node:crypto";

/** Of bytes, or of a text in UTF-8. */
export function sha256(of: Uint8Array | string): string {
  return createHash("sha256").update(of).digest("hex");
}
