import process from 'node:process'
import { buildWhatChanged } from './start/build.ts'
import { readEnvironment } from './start/environment.ts'
import { preflight } from './start/preflight.ts'
import { add, closingLine } from './test/counts.ts'
import { runChecks } from './test/run-checks.ts'
import { runSuite } from './test/run-suite.ts'

/** In the order of how soon a mistake shows. The last one starts the whole cookbook as `npm start` does. */
const SUITES = [
  { cwd: 'search-sync', projects: ['unit', 'contract', 'integration'] },
  { cwd: 'cms', projects: ['unit', 'integration'] },
  { cwd: 'web', projects: ['unit', 'integration', 'browser'] },
  { cwd: 'scripts', projects: ['unit', 'stack'] },
]

const startedAt = Date.now()
const env = readEnvironment()
await preflight(env, [])
await buildWhatChanged(env, line => console.log(`• ${line}`), new AbortController().signal)

let counts = await runChecks()
for (const { cwd, projects } of SUITES) {
  for (const project of projects)
    counts = add(counts, await runSuite(cwd, project))
}
console.log(`\nAll suites took ${((Date.now() - startedAt) / 60_000).toFixed(1)} minutes.`)
console.log(closingLine(counts))
process.exitCode = counts.failed > 0 ? 1 : 0
