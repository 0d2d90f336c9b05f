import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

describe('a municipality', () => {
  it('is read although the CMS gives it no language, summary or text', () => {
    const { locale: _, ...given } = createCookbook().municipalities?.[0] ?? { locale: 'nb' }
    expect(documentSchemas.municipality.parse(given)).toMatchObject({ title: 'Eksempelvik', locale: 'nb', summary: '', body: [], county: { title: 'Dømefylket' } })
  })
})
