import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { toExamplePage } from '../../../server/views/to-example-page.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const example = documentSchemas.example.parse(createCookbook().examples?.[0])
const page = toExamplePage({ document: example, translations: [] })

describe('the page of an example', () => {
  it('tells what happened in order of time, and why it ended only where it did', () => {
    expect(page.lifeLine.map(({ date, precision }) => [date, precision])).toEqual([['2024-03-01', 'month'], ['2024-09-16', 'day'], ['2026-01-01', 'year']])
    const [first] = example.lifeLine
    const ended = toExamplePage({ document: { ...example, lifeLine: [{ ...first!, endedBecause: 'x' }, { ...first!, stage: 'ended', endedBecause: 'Pengene tok slutt.' }] }, translations: [] })
    expect(ended.lifeLine.map(point => point.endedBecause)).toEqual([null, 'Pengene tok slutt.'])
  })

  it('links to barriers, providers and related entries in their own language', () => {
    expect(page.barriersMet.map(({ barrier }) => barrier?.path ?? null)).toEqual(['/barrierer/innkjop-og-anbud', null])
    expect(page.providers).toEqual([expect.objectContaining({ path: '/tilbydere/verkstaden-dome', locale: 'nn', type: 'provider' })])
    expect(page.related.map(entry => entry.path)).toEqual(['/tilbydere/verkstaden-dome', '/barrierer/innkjop-og-anbud'])
  })

  it('keeps addresses that are not safe to follow out of sources', () => {
    const [effect] = example.effects
    const { effects } = toExamplePage({ document: { ...example, effects: [{ ...effect!, source: { label: 'x', url: 'javascript:alert(1)', accessed: null } }] }, translations: [] })
    expect(effects[0]?.source).toEqual({ label: 'x', url: null })
  })
})
