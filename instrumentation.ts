/** Next calls this once in each process, before the first request. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- replaced while building: the edge bundle must not contain the boot
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("@/app/ready/boot");
  await boot();
}

/** Next calls this for every error that a route did not catch, before it answers. */
export async function onRequestError(error: unknown): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- replaced while building: the edge bundle must not contain the database
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteOutage } = await import("@/app/ready/note-outage");
  noteOutage(error);
}
