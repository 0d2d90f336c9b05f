import { describe, expect, it } from 'vitest'
import { add, closingLines, NOTHING_RUN } from '../outcome.ts'
import { readVitestReport } from '../vitest-report.ts'

const REPORT = JSON.stringify({
  testResults: [
    {
      name: '/somewhere/find.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'find gives a result', status: 'passed', failureMessages: [] },
        { fullName: 'find waits', status: 'passed', failureMessages: ['Error: too late\n    at find.ts:1'] },
        { fullName: 'find sorts', status: 'failed', failureMessages: ['AssertionError: expected 1 to be 2\n    at find.ts:2'] },
        { fullName: 'find later', status: 'todo', failureMessages: null },
      ],
    },
    { name: '/somewhere/broken.test.ts', status: 'failed', message: 'Cannot find module\nmore', assertionResults: [] },
  ],
})

describe('readVitestReport', () => {
  it('counts tests, and a file that cannot be loaded as one failure', () => {
    expect(readVitestReport(REPORT, 'web · unit')).toMatchObject({ passed: 2, failed: 2, skipped: 1 })
  })

  it('names each failure with its reason, and each test that needed a second try', () => {
    expect(readVitestReport(REPORT, 'web · unit').remarks).toEqual([
      '- web · unit: skipped: find later',
      '↻ web · unit: needed a second try: find waits: Error: too late',
      '✗ web · unit: broken.test.ts could not be loaded: Cannot find module',
      '✗ web · unit: find sorts: AssertionError: expected 1 to be 2',
    ])
  })
})

describe('closingLines', () => {
  it('ends with the counts of all suites, after their remarks', () => {
    const all = add(add(NOTHING_RUN, readVitestReport(REPORT, 'a')), readVitestReport(REPORT, 'b'))
    expect(closingLines(all).split('\n').at(-1)).toBe('4 passed, 4 failed, 2 skipped')
    expect(closingLines(all)).toContain('✗ b: find sorts')
  })

  it('leaves out what did not happen', () => {
    expect(closingLines({ ...NOTHING_RUN, passed: 3 })).toBe('3 passed, 0 failed')
  })
})
