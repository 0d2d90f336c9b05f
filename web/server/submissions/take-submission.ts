/**
 * A form that a reader sends, from the request to the page that answers it. Whatever goes wrong, the answer is the
 * same form with all that was typed and what to do about it; only what is stored leads on, by a redirect, so that
 * loading that page again sends nothing.
 */
import type { H3Event } from 'h3'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { SubmissionForm, SubmissionFormName } from '../../shared/submission-forms.ts'
import type { FormProblem, SubmissionPage } from '../../shared/types/submission-page.ts'
import type { SendOutcome } from './send-submission.ts'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { withLocalePrefix } from '../../shared/paths.ts'
import { honeypot, receiptPath, submissionForms } from '../../shared/submission-forms.ts'
import { CmsUnavailableError } from '../cms/cms-client.ts'
import { requireEnvironment } from '../env.ts'
import { checkForm, readFormValues } from './check-form.ts'
import { findAbout } from './find-about.ts'
import { isFromOwnPage, toReaderDigest } from './form-request.ts'
import { checkFormStamp, createReceiptKey } from './form-stamp.ts'
import { readFormBody } from './read-form-body.ts'
import { sendSubmission } from './send-submission.ts'

/** What a reader sent that was not stored, for the page that shows it again. */
export type RefusedForm = Pick<SubmissionPage, 'values' | 'fieldProblems' | 'formProblem'> & { side: string }
export type Taken
  = | { isStored: true, location: string }
    | { isStored: false, status: number, retryAfterS?: number | undefined, refused: RefusedForm }

const statusOf: Record<FormProblem, number> = { 'too-fast': 422, 'too-old': 422, 'trap': 422, 'too-many': 429, 'too-big': 413, 'elsewhere': 403, 'gone': 422, 'down': 503 }

/**
 * What has been sent lately, by its form's stamp and its content: who presses twice, or sends the same page again,
 * gets the receipt of the first time. In memory: with two processes it may be stored twice, which does no harm.
 */
const sent = new LRUCache<string, Promise<SendOutcome>>({ max: 2_000, ttl: 60 * 60 * 1000 })

export async function takeSubmission(event: H3Event, name: SubmissionFormName, locale: InterfaceLocale): Promise<Taken> {
  const form: SubmissionForm = submissionForms[name]
  const body = await readFormBody(event)
  const side = body?.get('side') ?? ''
  const values = readFormValues(form, body ?? new URLSearchParams())
  const refuse = (formProblem: FormProblem | null, fieldProblems: SubmissionPage['fieldProblems'] = [], retryAfterS?: number): Taken =>
    ({ isStored: false, status: formProblem === null ? 422 : statusOf[formProblem], retryAfterS, refused: { values, fieldProblems, formProblem, side } })

  const problem = body === null ? 'too-big' : findFormProblem(event, body, form)
  if (problem !== null)
    return refuse(problem)
  const fieldProblems = checkForm(form, values)
  if (fieldProblems.length > 0)
    return refuse(null, fieldProblems)
  try {
    const about = form.isAboutPage ? await findAbout(side, locale) : null
    if (form.isAboutPage && about === null)
      return refuse('gone')
    const data = { kind: form.kind, language: locale, ...toFilled(values), ...(about === null ? {} : { about: { type: about.type, documentId: about.documentId } }) }
    const outcome = await sendOnce(body?.get('stamp') ?? '', data, toReaderDigest(event))
    if (outcome.isStored)
      return { isStored: true, location: withLocalePrefix(toNextPage(name, outcome.receipt, about?.link.path), locale) }
    if (outcome.reason === 'fields')
      return refuse(null, outcome.fieldProblems)
    return refuse(outcome.reason, [], outcome.reason === 'too-many' ? outcome.retryAfterS : undefined)
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return refuse('down')
    throw error
  }
}

function findFormProblem(event: H3Event, body: URLSearchParams, form: SubmissionForm): FormProblem | null {
  if (!isFromOwnPage(event))
    return 'elsewhere'
  if ((body.get(honeypot) ?? '') !== '')
    return 'trap'
  // The question on the pages of entries has no stamp: those pages are kept, and the same for everyone.
  if (form.kind === 'usefulness' && !body.has('stamp'))
    return null
  const check = checkFormStamp(requireEnvironment().WEB_SIGNING_SECRET, body.get('stamp') ?? '', Date.now())
  return check === 'good' ? null : check
}

async function sendOnce(stamp: string, data: Record<string, unknown>, reader: string): Promise<SendOutcome> {
  if (stamp === '')
    return sendSubmission(data, reader)
  const key = createHash('sha256').update(`${stamp}\n${JSON.stringify(data)}`).digest('base64url')
  const sending = sent.get(key) ?? sendSubmission(data, reader)
  sent.set(key, sending)
  const outcome = await sending.catch((error: unknown) => {
    sent.delete(key)
    throw error
  })
  // What was refused may be sent again.
  if (!outcome.isStored)
    sent.delete(key)
  return outcome
}

function toFilled(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}

/** A vote that is only counted has no receipt; its thanks stand on the page that it is about. */
function toNextPage(name: SubmissionFormName, receipt: string | null, aboutPath: string | undefined): string {
  if (receipt === null)
    return `${aboutPath ?? '/'}#takk`
  return `${receiptPath}?nr=${createReceiptKey(requireEnvironment().WEB_SIGNING_SECRET, name, receipt, Date.now())}`
}
