import { describe, expect, it } from 'vitest'
import { documentsReply } from '../../../src/cms/reply-schemas.ts'

const entry = { id: 1, documentId: 'd', updatedAt: '2026-11-24T08:00:00.000Z', publishedAt: '2026-11-24T08:00:00.000Z', title: 'Eksempelvik' }
const replyOf = (locale: unknown) => ({ documents: [{ uid: 'api::municipality.municipality', documentId: 'd', entries: [{ ...entry, locale }] }] })

describe('the reply with documents', () => {
  it('takes entries without a language, as municipalities are', () => {
    expect(documentsReply.parse({ documents: [{ ...replyOf('nb').documents[0], entries: [entry] }] }).documents[0]?.entries).toEqual([entry])
  })

  it('refuses a language that the cookbook does not have', () => {
    expect(documentsReply.safeParse(replyOf('fi')).error?.issues[0]?.path).toEqual(['documents', 0, 'entries', 0, 'locale'])
  })
})
