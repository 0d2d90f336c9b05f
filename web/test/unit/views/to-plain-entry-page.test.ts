import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { toPlainEntryPage } from '../../../server/views/to-plain-entry-page.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

describe('the page of a provider', () => {
  const page = toPlainEntryPage('provider', { document: documentSchemas.provider.parse(createCookbook().providers?.[0]), translations: [] })

  it('shows facts in the order of the page, and leaves out what is not known', () => {
    expect(page.facts.map(fact => fact.label)).toEqual(['organisationNumber', 'registeredName', 'registeredNameCheckedAt', 'municipality', 'worksIn', 'targetGroups', 'incomeModels', 'website', 'contactRole', 'confirmedAt'])
    expect(page.facts.find(fact => fact.label === 'worksIn')).toMatchObject({ text: 'Dømefylket, Eksempelvik' })
    expect(page.facts.find(fact => fact.label === 'website')).toEqual({ label: 'website', kind: 'link', href: 'https://www.example.org/', text: 'example.org' })
  })

  it('shows criteria with their evidence, as a link only where it is safe to follow', () => {
    expect(page.criteria.map(({ evidence }) => evidence?.href)).toEqual(['https://example.org/vedtekter', null])
  })
})
