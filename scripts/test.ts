import process from 'node:process'
import { buildWhatChanged } from './start/build.ts'
import { readEnvironment } from './start/environment.ts'
import { preflight } from './start/preflight.ts'
import { add, closingLines } from './test/outcome.ts'
import { runChecks } from './test/run-checks.ts'
import { runSuite } from './test/run-suite.ts'

/** In the order of how soon a mistake shows. The last one starts the whole cookbook as `npm start` does. */
const SUITES: { cwd: string, projects: string[], env?: Record<string, string> }[] = [
  { cwd: 'search-sync', projects: ['unit', 'contract', 'integration', 'chaos'] },
  { cwd: 'cms', projects: ['unit', 'integration'] },
  // The same tests against a real PostgreSQL.
  { cwd: 'cms', projects: ['integration'], env: { TEST_DATABASE: 'postgres' } },
  { cwd: 'web', projects: ['unit', 'integration', 'browser'] },
  { cwd: 'scripts', projects: ['unit', 'stack'] },
]

const startedAt = Date.now()
const environment = readEnvironment()
await preflight(environment, [])
await buildWhatChanged(environment, line => console.log(`• ${line}`), new AbortController().signal)

let outcome = await runChecks()
for (const { cwd, projects, env } of SUITES) {
  for (const project of projects)
    outcome = add(outcome, await runSuite(cwd, project, env))
}
console.log(`\nAll suites took ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
console.log(closingLines(outcome))
process.exitCode = outcome.failed > 0 ? 1 : 0
