import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figuresSchema, isMet } from '../../bench/figure.ts'
import { toPage } from '../../bench/write-figures.ts'
import { root } from '../run-command.ts'

describe('the page of figures', () => {
  it('says of each figure what was wanted and whether it was reached, with the machine and the day', () => {
    const page = toPage(figuresSchema.parse({
      search: { machine: '2 × A, Node 24', date: '2026-01-02', figures: [{ what: 'search', unit: 'ms', measured: { p50: 9, p95: 31 }, targets: [{ of: 'p50', most: 10 }, { of: 'p95', most: 30 }] }] },
      start: { machine: '2 × A, Node 24', date: '2026-01-02', figures: [{ what: 'first start', unit: 's', measured: 20 }] },
    }))
    expect(page).toContain('| search (ms) | p50 9 · p95 31 | p50 ≤ 10 · p95 ≤ 30 | yes · **no** |')
    expect(page).toContain('| first start (s) | 20 |  |  |')
    expect(page).toContain('Measured 2026-01-02 on 2 × A, Node 24.')
  })

  it('counts what was not measured as not reached, and the target itself as reached', () => {
    expect(isMet({ measured: {} }, { of: 'worker', most: 150 })).toBe(false)
    expect(isMet({ measured: 2000 }, { least: 2000 })).toBe(true)
  })

  it('is made of the numbers beside it (run npm run bench; do not edit either)', () => {
    const read = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8')
    expect(read('figures.md')).toBe(toPage(figuresSchema.parse(JSON.parse(read('figures.json')))))
  })
})
