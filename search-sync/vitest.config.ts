import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      // Real processes, sockets and kills: slower, and one file at a time so that two cores give steady times.
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000, fileParallelism: false } },
      // Runs unchanged against a real server: npm run test:engine.
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000, fileParallelism: false } },
      // Faults at random, by seed; the deaths of processes are part of it, so one run at a time.
      { test: { name: 'chaos', include: ['test/chaos/**/*.test.ts'], fileParallelism: false } },
    ],
  },
})
