import process from 'node:process'
import { z } from 'zod'
import { closingLines } from './test/outcome.ts'
import { runSuite } from './test/run-suite.ts'

/**
 * The contract that our code relies on, run against a real Meilisearch: `MEILI_URL` and `MEILI_MASTER_KEY` say which.
 * Every index has a name of its own and is deleted afterwards.
 */
if (!z.object({ MEILI_URL: z.url(), MEILI_MASTER_KEY: z.string().min(1) }).safeParse(process.env).success) {
  console.error('Set MEILI_URL and MEILI_MASTER_KEY to a Meilisearch that may be tried out. Without them, npm test runs the same suite against the embedded engine.')
  process.exit(2)
}
const outcome = await runSuite('search-sync', 'contract')
console.log(closingLines(outcome))
process.exitCode = outcome.failed > 0 ? 1 : 0
