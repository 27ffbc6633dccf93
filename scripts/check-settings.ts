/** Reads the settings as the application will, before anything is touched. Exit code 3: what is wrong with them, a line each, are the last lines. */
export {};
try {
  await import("@/lib/env");
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 3;
}
