/** What checks and suites came to. `remarks` are lines for the reader: each failure, and each test that needed a second try. */
export interface Outcome { passed: number, failed: number, skipped: number, remarks: string[] }

export const NOTHING_RUN: Outcome = { passed: 0, failed: 0, skipped: 0, remarks: [] }

export function add(a: Outcome, b: Outcome): Outcome {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    remarks: [...a.remarks, ...b.remarks],
  }
}

/**
 * The last lines of `npm test`: the remarks again, because the place where a test failed is thousands of lines above and
 * a build server often shows the end of the output only; then the counts.
 */
export function closingLines({ passed, failed, skipped, remarks }: Outcome): string {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return [...remarks, counts].join('\n')
}
