import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const typeOf: Record<string, keyof typeof documentSchemas> = { 'recipes': 'recipe', 'examples': 'example', 'ideas': 'idea', 'providers': 'provider', 'needs': 'need', 'support-schemes': 'support-scheme', 'contact-points': 'contact-point', 'questions': 'question', 'income-models': 'income-model', 'templates': 'template', 'agreement-drafts': 'agreement-draft', 'meeting-places': 'meeting-place', 'events': 'event', 'glossary-terms': 'glossary-term', 'service-areas': 'service-area', 'collaboration-forms': 'collaboration-form', 'barriers': 'barrier', 'entrances': 'entrance' }

describe('what the site reads of the CMS', () => {
  // The fixture is typed by cms/contract, so a drift between contract and schemas shows here or in the type check.
  it.each(Object.entries(typeOf))('takes %s as the contract has them', (plural, type) => {
    for (const document of createCookbook()[plural] ?? [])
      expect(documentSchemas[type].safeParse(document).error).toBeUndefined()
  })

  it('takes lists and texts that are null or left out', () => {
    const [term] = createCookbook()['glossary-terms'] ?? []
    const parsed = documentSchemas['glossary-term'].parse({ ...term, body: null, barriers: null, seeAlso: undefined, synonyms: undefined })
    expect([parsed.body, parsed.barriers, parsed.seeAlso, parsed.synonyms]).toEqual([[], [], [], null])
  })

  it('leaves out references that have no page here or cannot be read, and keeps the entry', () => {
    const [example] = createCookbook().examples ?? []
    const parsed = documentSchemas.example.parse({ ...example, providers: [{ type: 'provider', documentId: 'unresolved' }] })
    expect(parsed.relatedEntries.map(entry => entry.type)).toEqual(['provider', 'barrier'])
    expect(parsed.providers).toEqual([])
  })
})
