/** Loaded into the web server before anything else: if the start command is killed, its server does not stay behind holding the port. */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// The channel alone must not keep a server alive that wants to end.
process.channel?.unref();
