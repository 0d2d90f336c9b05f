import { availableParallelism } from 'node:os'
import process from 'node:process'
import { checkJobs } from './test/run-checks.ts'
import { runWithin } from './test/run-within.ts'

const outcomes = await runWithin(availableParallelism(), checkJobs)
process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0)
