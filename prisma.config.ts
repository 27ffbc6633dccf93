/** Prisma's configuration: used by `prisma generate` only; migrations are applied by prisma/migrate.ts. */
import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
