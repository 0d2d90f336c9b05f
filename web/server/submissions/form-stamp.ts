/**
 * Signed moments. A form carries when it was shown, so that a robot that fills it in at once is told to wait; the
 * address of a receipt carries what it is a receipt for, so that nobody can make a link to one that was never given.
 */
import { Buffer } from 'node:buffer'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Nobody reads a form and fills it in faster. A guess, and a short one: browsers fill in for people. */
const shortestMs = 3_000
/** A form that stands open overnight can still be sent. */
const longestMs = 24 * 60 * 60 * 1000

export type StampCheck = 'good' | 'too-fast' | 'too-old'

function sign(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
}

/** Undefined where the signature is not ours. */
function open(secret: string, purpose: string, signed: string): string | undefined {
  const at = signed.lastIndexOf('.')
  const text = signed.slice(0, Math.max(0, at))
  const given = Buffer.from(signed.slice(at + 1))
  const wanted = Buffer.from(sign(secret, purpose, text))
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? text : undefined
}

/** `<milliseconds>-<random>.<signature>`; each is another, so that two readers' forms are never taken for one. */
export function createFormStamp(secret: string, nowMs: number): string {
  const text = `${nowMs}-${randomBytes(9).toString('base64url')}`
  return `${text}.${sign(secret, 'form', text)}`
}

/** One that is not ours counts as too old: the reader is asked to send again, with a new one. */
export function checkFormStamp(secret: string, stamp: string, nowMs: number): StampCheck {
  const ageMs = nowMs - Number(open(secret, 'form', stamp)?.split('-')[0] ?? Number.NaN)
  if (!(ageMs >= 0 && ageMs <= longestMs))
    return 'too-old'
  return ageMs < shortestMs ? 'too-fast' : 'good'
}

export function createReceiptKey(secret: string, form: string, receipt: string, nowMs: number): string {
  const text = `${form}.${receipt}.${nowMs}`
  return `${text}.${sign(secret, 'receipt', text)}`
}

/** Null for an address that we have not made, or one made more than a day ago. */
export function readReceiptKey(secret: string, key: string, nowMs: number): { form: string, receipt: string } | null {
  const [form, receipt, madeAt] = open(secret, 'receipt', key)?.split('.') ?? []
  return form === undefined || receipt === undefined || nowMs - Number(madeAt) > longestMs ? null : { form, receipt }
}
