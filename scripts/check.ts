import process from 'node:process'
import { runChecks } from './test/run-checks.ts'

const { failed } = await runChecks()
process.exit(failed > 0 ? 1 : 0)
