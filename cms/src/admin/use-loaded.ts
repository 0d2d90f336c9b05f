import { isFetchError, useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'

export type Loaded<Data>
  = | { status: 'loading' }
    | { status: 'failed', message: string }
    | { status: 'ready', data: Data }

/** What our own part of the server answers at `url` (null: nothing is asked), and a way to ask again. */
export function useLoaded<Data>(url: string | null): [Loaded<Data>, retry: () => void] {
  const { get } = useFetchClient()
  const [loaded, setLoaded] = useState<Loaded<Data>>({ status: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (url === null)
      return
    const controller = new AbortController()
    setLoaded({ status: 'loading' })
    get<Data>(url, { signal: controller.signal }).then(
      ({ data }) => setLoaded({ status: 'ready', data }),
      (error: unknown) => {
        if (!controller.signal.aborted)
          setLoaded({ status: 'failed', message: messageOf(error) })
      },
    )
    return () => controller.abort()
    // `get` is a new function at every render.
  }, [url, attempt])
  return [loaded, useCallback(() => setAttempt(before => before + 1), [])]
}

/** A failed call as `useFetchClient` or Strapi's store gives it. */
interface ToldError { message?: unknown, name?: unknown, status?: unknown, details?: unknown }

/** The server's own words where they are for people; what is wrong with a request it tells in English, for programmers. */
export function messageOf(error: unknown): string {
  const told: unknown = isFetchError(error) ? error.response?.data.error : error
  if (typeof told !== 'object' || told === null)
    return 'Fikk ikke kontakt med serveren.'
  const { message, name, status, details }: ToldError = told
  if (typeof message !== 'string' || typeof status !== 'number')
    return 'Fikk ikke kontakt med serveren.'
  if (status >= 500)
    return 'Noe gikk galt på serveren. Prøv igjen om litt.'
  const isForProgrammers = name === 'ValidationError' && typeof details === 'object' && details !== null && 'problems' in details
  return isForProgrammers ? 'Adressen peker ikke på noe som finnes.' : message
}
