import type { Counts } from './counts.ts'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runCommand } from './run-command.ts'

const report = z.object({
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
  })),
})

/** One run of Vitest: a project of a package, with its tests counted. A file that cannot be loaded is one failure. */
export async function runSuite(cwd: string, project: string, env: Record<string, string> = {}): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'kokeboka-report-'))
  const file = join(folder, 'report.json')
  console.log(`\n— ${[cwd, project, ...Object.values(env)].join(' · ')} —`)
  try {
    const code = await runCommand('node_modules/vitest/vitest.mjs', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], { cwd, env })
    const counts = existsSync(file) ? countsOf(readFileSync(file, 'utf8')) : { passed: 0, failed: 1, skipped: 0 }
    // An error outside of a test (an unhandled rejection, a global setup) fails the run without failing a test.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
  }
  finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countsOf(json: string): Counts {
  const files = report.parse(JSON.parse(json)).testResults
  const tests = files.flatMap(file => file.assertionResults)
  const skipped = tests.filter(test => !['passed', 'failed'].includes(test.status))
  skipped.forEach(test => console.log(`skipped: ${test.fullName}`))
  return {
    passed: tests.filter(test => test.status === 'passed').length,
    failed: tests.filter(test => test.status === 'failed').length + files.filter(file => file.status === 'failed' && file.assertionResults.length === 0).length,
    skipped: skipped.length,
  }
}
