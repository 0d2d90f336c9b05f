import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readChangedNotice } from '../../../server/pages/changed-notice.ts'

const secret = 'a-secret-for-tests-only'
const nowMs = 1_800_000_000_000
const body = JSON.stringify({ documents: [{ type: 'recipe', documentId: 'abc' }] })

function sign(text: string, timestamp = String(nowMs), key = secret) {
  return { body: text, timestamp, signature: createHmac('sha256', key).update(`${timestamp}.${text}`).digest('hex') }
}

describe('a notice of changed documents', () => {
  it('is taken when it is signed with our secret', () => {
    expect(readChangedNotice(sign(body), secret, nowMs)).toEqual({ isGood: true, notice: { documents: [{ type: 'recipe', documentId: 'abc' }] } })
  })

  it('is taken for types without a page of their own, which others show', () => {
    const places = JSON.stringify({ documents: [{ type: 'municipality', documentId: 'a' }, { type: 'a-type-of-next-year', documentId: 'b' }] })
    expect(readChangedNotice(sign(places), secret, nowMs)).toMatchObject({ isGood: true })
  })

  it.each([
    ['another secret', sign(body, String(nowMs), 'something-else')],
    ['another body', { ...sign(body), body: '{}' }],
    ['no signature', { body, timestamp: String(nowMs), signature: undefined }],
    ['a signature of another length', { ...sign(body), signature: 'ab' }],
    ['a signature six minutes old', sign(body, String(nowMs - 360_000))],
    ['a time that is no number', sign(body, 'now')],
  ])('is refused with 401 for %s', (_, signed) => {
    expect(readChangedNotice(signed, secret, nowMs)).toMatchObject({ isGood: false, status: 401 })
  })

  it.each(['not json', '{}', '{"documents":[{"type":"api::recipe.recipe","documentId":"1"}]}'])('is refused with 400 when the signed body is %s', (text) => {
    expect(readChangedNotice(sign(text), secret, nowMs)).toMatchObject({ isGood: false, status: 400 })
  })
})
