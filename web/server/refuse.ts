import type { H3Event } from 'h3'
import { setResponseHeader, setResponseStatus } from 'h3'

export interface Refusal { statusCode: number, message: string, issues: string[] }

/** The one form of every error that the site's API gives. */
export function refuse(event: H3Event, statusCode: number, message: string, issues: string[] = []): Refusal {
  setResponseStatus(event, statusCode)
  setResponseHeader(event, 'cache-control', 'no-store')
  if (statusCode === 503)
    setResponseHeader(event, 'retry-after', 10)
  return { statusCode, message, issues }
}
