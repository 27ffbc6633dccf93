import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = {
  "@": import.meta.dirname,
  "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
};

/** Every server of the list runs every database test; without a list, the one that developers share. */
const servers = (process.env.TEST_DATABASE_URLS ?? "postgres://postgres@127.0.0.1:5518/postgres").split(",");

const databaseProject = (server: string, index: number) => ({
  extends: true as const,
  test: {
    name: index === 0 ? "db" : `db-${index + 1}`,
    include: ["lib/**/*.db.test.ts", "prisma/**/*.db.test.ts"],
    globalSetup: ["prisma/testing/template-database.ts"],
    setupFiles: ["prisma/testing/own-database.ts"],
    provide: { server: server.trim() },
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
});

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "lib/**/*.test.{ts,tsx}",
            "components/**/*.test.{ts,tsx}",
            "app/**/*.test.{ts,tsx}",
            "scripts/**/*.test.{ts,mjs}",
            "prisma/**/*.test.ts",
          ],
          exclude: ["**/*.db.test.ts"],
        },
      },
      ...servers.map(databaseProject),
    ],
  },
});
