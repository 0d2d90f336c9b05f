import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/integration/prepare-suite.ts'],
          // Strapi is a global of its process, and a second one could not be told from the first.
          pool: 'forks',
          isolate: true,
          // Two at a time: each file boots a Strapi and, for PostgreSQL, a server of its own.
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
