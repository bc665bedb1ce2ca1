import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.test.ts"],
    // Tests start the built command line; on a busy machine a start takes seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
