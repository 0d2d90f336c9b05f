import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      // One cookbook is started for the whole file, as `npm start` does it; the first of them loads all content.
      { test: { name: 'stack', include: ['test/stack/**/*.test.ts'], globalSetup: ['test/stack/keep-first-content.ts'], testTimeout: 60_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
})
