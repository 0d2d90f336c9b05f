import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '../../../src/submissions/clean-text.ts'
import { isOrganisationNumber } from '../../../src/submissions/organisation-number.ts'
import { submissionRequest } from '../../../src/submissions/submission-request.ts'

describe('cleaned text', () => {
  it('has one form of letters, newlines and spaces', () => {
    expect(cleanText('  a\u030A\r\nb\rc\u00A0\t d\n\n\n\ne  ')).toBe('å\nb\nc d\n\ne')
    expect(cleanLine('a\r\n\r\nb')).toBe('a b')
  })

  it('has no characters that hide or turn what it says', () => {
    expect(cleanText('a\0b\u001B[31mc\u202Ed\u2066e\uD800f\u0085g')).toBe('a b [31mcdef g')
  })

  it('keeps HTML, emoji and Sámi letters as they were written', () => {
    expect(cleanText('<b>čálli</b> 👩‍🍳')).toBe('<b>čálli</b> 👩‍🍳')
  })
})

describe('an organisation number', () => {
  it.each(['123456785', '974760673'])('is taken with its right check digit: %s', (number) => {
    expect(isOrganisationNumber(number)).toBe(true)
  })
  it.each(['123456784', '12345678', '1234567850', 'abcdefghi', ''])('is refused otherwise: %s', (number) => {
    expect(isOrganisationNumber(number)).toBe(false)
  })
})

describe('a submission\'s body', () => {
  it('takes an empty field of a form as not filled in', () => {
    const parsed = submissionRequest.parse({ data: { kind: 'question', message: 'Hei', title: '', replyAddress: '', senderRole: null, askedBy: '', url: '' }, proof: '' })
    expect(parsed).toEqual({ data: { kind: 'question', message: 'Hei', language: 'nb', url: '' } })
  })

  it('must not be empty where only control characters were written', () => {
    expect(submissionRequest.safeParse({ data: { kind: 'question', message: '\0\u202E \n' } }).success).toBe(false)
  })
})
