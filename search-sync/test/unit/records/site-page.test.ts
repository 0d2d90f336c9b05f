import type { SitePage } from '../../../contract/index.ts'
import { expect, it } from 'vitest'
import { parseRecordId } from '../../../src/compare.ts'
import { analyseText } from '../../../src/norwegian/index.ts'
import { sitePageSchema, toSitePageRecord } from '../../../src/records/site-page.ts'

const page: SitePage = { locale: 'nn', slug: 'slik-velger-vi', title: 'Slik vel vi', summary: 'Kva som kjem med.', askedAs: ['kven bestemmer kva de tek med'], text: 'Redaksjonen les alt.', updated: '2026-11-28' }

it('maps a page of the site\'s own, the same document in every language', () => {
  const record = toSitePageRecord(page)
  expect(record).toMatchObject({
    id: 'page-slik-velger-vi-nn',
    documentId: 'page-slik-velger-vi',
    type: 'page',
    slug: 'slik-velger-vi',
    text: 'Redaksjonen les alt.',
    publishedAt: Date.UTC(2026, 10, 28) / 1000,
    titleTerms: analyseText('Slik vel vi', 'nn'),
    keyTerms: analyseText('Kva som kjem med.\nkven bestemmer kva de tek med', 'nn'),
    textTerms: analyseText('Redaksjonen les alt.', 'nn'),
  })
  expect(toSitePageRecord({ ...page, locale: 'nb' }).documentId).toBe(record.documentId)
})

it('gives it an id that no document of the CMS can have', () => {
  expect(parseRecordId(toSitePageRecord(page).id)).toBeUndefined()
})

it('refuses what could not be an address', () => {
  expect(sitePageSchema.safeParse(page).success).toBe(true)
  expect(sitePageSchema.safeParse({ ...page, slug: '../om' }).success).toBe(false)
})
