import type { Outcome } from './outcome.ts'
import { basename } from 'node:path'
import { z } from 'zod'

const assertion = z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() })
const report = z.object({
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    message: z.string().optional(),
    assertionResults: z.array(assertion),
  })),
})

/** Counts what Vitest's JSON report holds. `title` names the suite in the remarks. */
export function readVitestReport(json: string, title: string): Outcome {
  const files = report.parse(JSON.parse(json)).testResults
  const tests = files.flatMap(file => file.assertionResults)
  const failed = tests.filter(test => test.status === 'failed')
  const broken = files.filter(file => file.status === 'failed' && file.assertionResults.length === 0)
  const passed = tests.filter(test => test.status === 'passed')
  const skipped = tests.filter(test => !['passed', 'failed'].includes(test.status))
  // A test that passed on a second try keeps the messages of its first.
  const secondTries = passed.filter(test => test.failureMessages?.length)
  return {
    passed: passed.length,
    failed: failed.length + broken.length,
    skipped: skipped.length,
    remarks: [
      ...skipped.map(test => `- ${title}: skipped: ${test.fullName}`),
      ...secondTries.map(test => `↻ ${title}: needed a second try: ${test.fullName}: ${reason(test)}`),
      ...broken.map(file => `✗ ${title}: ${basename(file.name)} could not be loaded: ${firstLine(file.message ?? '')}`),
      ...failed.map(test => `✗ ${title}: ${test.fullName}: ${reason(test)}`),
    ],
  }
}

function reason(test: z.infer<typeof assertion>): string {
  return firstLine(test.failureMessages?.[0] ?? 'no message')
}

/** Messages hold whole diffs and stack traces; 500 characters of the first line say what it was. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').slice(0, 500)
}
