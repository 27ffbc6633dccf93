/** Where a data folder keeps the newest entry of the log that its instance has seen: outside the database, whose older backup would not know it. */
import path from "node:path";

export const headFile = (dataDir) => path.join(dataDir, "head.json");
