/** Reads the settings as the application will, before anything is touched. The answer is what is wrong with them, a line each. */
import { answer } from "./answer";

try {
  await import("@/lib/env");
  answer([]);
} catch (error) {
  answer((error instanceof Error ? error.message : String(error)).split("\n"));
}
