import type { H3Event } from 'h3'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { SubmissionFormName } from '../../shared/submission-forms.ts'
import { createHmac } from 'node:crypto'
import { getRequestHeader, getRequestIP } from 'h3'
import { splitLocalePrefix } from '../../shared/paths.ts'
import { isSubmissionFormName, submissionsPath } from '../../shared/submission-forms.ts'
import { requireEnvironment } from '../env.ts'

/** `/nn/send-inn/behov` → the form and the interface's language; null for any other address. */
export function readFormPath(requestPath: string): { form: SubmissionFormName, locale: InterfaceLocale } | null {
  const { locale, path } = splitLocalePrefix(requestPath.split('?')[0] ?? '')
  const form = path.startsWith(`${submissionsPath}/`) ? path.slice(submissionsPath.length + 1) : ''
  return isSubmissionFormName(form) ? { form, locale } : null
}

/**
 * Whether a form was sent from a page of ours. There is no session that another site could ride on, so this is not
 * about a reader's rights: it keeps other sites from using their visitors to fill the editors' list. Browsers say
 * where a form comes from; what says nothing is no browser, and gets no further than a robot would.
 */
export function isFromOwnPage(event: H3Event): boolean {
  const fetchSite = getRequestHeader(event, 'sec-fetch-site')
  if (fetchSite !== undefined)
    return fetchSite === 'same-origin' || fetchSite === 'none'
  const origin = getRequestHeader(event, 'origin')
  if (origin === undefined)
    return true
  const host = URL.canParse(origin) ? new URL(origin).host : null
  return host === getRequestHeader(event, 'host') || host === new URL(requireEnvironment().SITE_URL).host
}

/** What tells one reader from another for the rate limit of the CMS, for a day; the address itself goes no further. */
export function toReaderDigest(event: H3Event): string {
  const { TRUST_PROXY, WEB_TOKEN } = requireEnvironment()
  // Only the last name in the header is from the proxy; those before it are what the sender says.
  const forwarded = TRUST_PROXY ? getRequestHeader(event, 'x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const day = new Date().toISOString().slice(0, 10)
  return createHmac('sha256', WEB_TOKEN).update(`${day} ${forwarded ?? getRequestIP(event) ?? ''}`).digest('base64url')
}
