import { defineConfig } from "vitest/config";

// Run by `npm run test:browser`, which finds the browser first: reports as a person meets them.
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.ts"],
    pool: "forks",
    maxWorkers: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
