import type { Outcome } from './outcome.ts'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { runCommand } from './run-command.ts'
import { readVitestReport } from './vitest-report.ts'

/**
 * On a busy build server a browser or a database that starts can miss its time. Suites that start processes get one
 * more try there, and the outcome names each test that needed it. Pure tests get none: they have no such excuse.
 */
const TRIES_AGAIN_IN_CI = ['--retry=1']

/** One run of Vitest: a project of a package. A file that cannot be loaded is one failure. */
export async function runSuite(cwd: string, project: string, env: Record<string, string> = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'kokeboka-report-'))
  const file = join(folder, 'report.json')
  const title = [cwd, project, ...Object.values(env)].join(' · ')
  const startedAt = Date.now()
  console.log(`… ${title}`)
  const retry = process.env.CI !== undefined && project !== 'unit' ? TRIES_AGAIN_IN_CI : []
  try {
    const { code, output } = await runCommand('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...retry, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { cwd, env })
    console.log(`\n— ${title} (${((Date.now() - startedAt) / 1000).toFixed(0)} s) —\n${output}`)
    if (!existsSync(file))
      return { passed: 0, failed: 1, skipped: 0, remarks: [`✗ ${title}: ended with code ${code} before it could report`] }
    const outcome = readVitestReport(readFileSync(file, 'utf8'), title)
    // An error outside of a test (an unhandled rejection, a global setup) fails the run without failing a test.
    return code !== 0 && outcome.failed === 0
      ? { ...outcome, failed: 1, remarks: [...outcome.remarks, `✗ ${title}: an error outside of any test, see above`] }
      : outcome
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
