import { defineConfig } from "vitest/config";

// Run by `npm run test:engine`, which finds the programs first: every scenario with the real Pulumi CLI.
export default defineConfig({
  test: {
    include: ["test/engine/**/*.engine.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    globalSetup: ["test/engine/cluster.ts"],
    reporters: ["test/engine/table.ts"],
  },
});
