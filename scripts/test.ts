import { availableParallelism } from 'node:os'
import process from 'node:process'
import { buildWhatChanged } from './start/build.ts'
import { readEnvironment } from './start/environment.ts'
import { preflight } from './start/preflight.ts'
import { add, closingLines, NOTHING_RUN } from './test/outcome.ts'
import { checkJobs } from './test/run-checks.ts'
import { runSuite } from './test/run-suite.ts'
import { runWithin } from './test/run-within.ts'

interface Suite {
  cwd: string
  project: string
  /** Two for those that run a browser, a whole cookbook or two files at a time. */
  cores: 1 | 2
  env?: Record<string, string>
}

/** In the order of how soon a mistake shows. The last one starts the whole cookbook as `npm start` does. */
const SUITES: Suite[] = [
  ...['search-sync', 'cms', 'web', 'scripts'].map(cwd => ({ cwd, project: 'unit', cores: 1 as const })),
  { cwd: 'search-sync', project: 'contract', cores: 1 },
  { cwd: 'search-sync', project: 'chaos', cores: 1 },
  { cwd: 'search-sync', project: 'integration', cores: 1 },
  { cwd: 'web', project: 'integration', cores: 1 },
  { cwd: 'cms', project: 'integration', cores: 2 },
  // The same tests against a real PostgreSQL.
  { cwd: 'cms', project: 'integration', cores: 2, env: { TEST_DATABASE: 'postgres' } },
  { cwd: 'web', project: 'browser', cores: 2 },
  { cwd: 'scripts', project: 'stack', cores: 2 },
]

const startedAt = Date.now()
const environment = readEnvironment()
await preflight(environment, [])
await buildWhatChanged(environment, line => console.log(`• ${line}`), new AbortController().signal)

const outcomes = await runWithin(availableParallelism(), [
  ...checkJobs,
  ...SUITES.map(({ cwd, project, cores, env }) => ({ cores, run: () => runSuite(cwd, project, env) })),
])
const outcome = outcomes.reduce(add, NOTHING_RUN)
console.log(`\nAll suites took ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
console.log(closingLines(outcome))
process.exitCode = outcome.failed > 0 ? 1 : 0
