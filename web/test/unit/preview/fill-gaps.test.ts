import type { PreviewType } from '../../../shared/types/preview-page.ts'
import { describe, expect, it } from 'vitest'
import { fillGaps } from '../../../server/preview/fill-gaps.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const plurals: Record<PreviewType, string> = { 'recipe': 'recipes', 'example': 'examples', 'template': 'templates', 'agreement-draft': 'agreement-drafts', 'meeting-place': 'meeting-places', 'event': 'events', 'glossary-term': 'glossary-terms', 'service-area': 'service-areas', 'collaboration-form': 'collaboration-forms', 'barrier': 'barriers', 'entrance': 'entrances', 'idea': 'ideas', 'provider': 'providers', 'need': 'needs', 'support-scheme': 'support-schemes', 'contact-point': 'contact-points', 'question': 'questions', 'income-model': 'income-models' }
const types = Object.entries(plurals) as [PreviewType, string][]
const always = { id: 1, documentId: 'draft-1', locale: 'nb', createdAt: '2026-09-01T08:00:00.000Z', updatedAt: '2026-09-01T08:00:00.000Z', publishedAt: null }

function findFixture(plural: string): Record<string, unknown> {
  const [fixture] = createCookbook()[plural] ?? []
  if (fixture === undefined)
    throw new Error(`The cookbook of the tests has no ${plural}.`)
  return { ...fixture }
}

/** What is left when an editor has only just begun: every field null, and every row of a list empty. */
function hollow(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(row => typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row).map(([key]) => [key, null])) : null)
  return null
}

describe('a draft', () => {
  it.each(types)('of a %s that lacks nothing is shown as it is', (type, plural) => {
    expect(fillGaps(type, findFixture(plural))).toMatchObject({ isReadable: true, gaps: [] })
  })

  it.each(types)('of a %s can be shown when nothing is filled in', (type) => {
    const filled = fillGaps(type, always)
    expect(filled).toMatchObject({ isReadable: true, document: { title: '[Tittel mangler]', summary: '[Ingress mangler]' } })
    expect(filled.isReadable && filled.gaps.slice(0, 3)).toEqual(['Tittel mangler', 'Adresse mangler', 'Ingress mangler'])
  })

  it.each(types)('of a %s can be shown when every list has rows that are empty', (type, plural) => {
    const hollowed = Object.fromEntries(Object.entries(findFixture(plural)).map(([key, value]) => [key, hollow(value)]))
    expect(fillGaps(type, { ...hollowed, ...always }).isReadable).toBe(true)
  })

  it('names the row in which something is missing', () => {
    const { steps } = findFixture('recipes') as { steps: Record<string, unknown>[] }
    const filled = fillGaps('recipe', { ...findFixture('recipes'), steps: [{ ...steps[0], title: '' }, { ...steps[1], phase: null, text: [] }] })
    expect(filled).toMatchObject({ gaps: ['Steg 1: Tittel mangler', 'Steg 2: Fase mangler', 'Steg 2: Tekst mangler'], document: { steps: [{ title: '[Tittel mangler]' }, { phase: 'before', text: [] }] } })
  })

  it('leaves out difficulty that is half filled in, and says so', () => {
    const filled = fillGaps('recipe', { ...findFixture('recipes'), difficulty: { parties: 3, legal: null } })
    expect(filled).toMatchObject({ document: { difficulty: null }, gaps: ['Vanskelighetsgrad mangler'] })
  })

  it('shows links to drafts that have no name yet', () => {
    const filled = fillGaps('recipe', { ...findFixture('recipes'), barriers: [{ documentId: 'b', locale: 'nb', title: null, slug: null, summary: null }] })
    expect(filled).toMatchObject({ gaps: [], document: { barriers: [{ title: '[Uten tittel]' }] } })
  })

  it.each([null, 'x', 7, [], {}, { title: 'x' }])('that is %j is called unreadable, without a throw', (raw) => {
    expect(fillGaps('recipe', raw)).toEqual({ isReadable: false })
  })
})
