import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A project of a stranger's, which the packed package is installed in.
    exclude: ["test/consumer/**"],
    // Not threads: a preview changes the working directory, which only a process has of its own.
    pool: "forks",
    // azure-native is loaded once a process, not once a file. Programs are kept apart by the recorder, not by modules.
    isolate: false,
    // Every core: one of two would be left idle.
    maxWorkers: "100%",
    testTimeout: 30_000,
  },
});
