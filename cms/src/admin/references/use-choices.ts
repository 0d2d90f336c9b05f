import type { ReferenceChoice } from '../../references/reference-choice.ts'
import { useFetchClient, useQueryParams } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'

export type Choices = { state: 'loading' | 'failed' } | { state: 'ready', choices: ReferenceChoice[] }
interface Reply { choices: ReferenceChoice[] }

/** Long enough that a word is asked for once, short enough to feel at once. */
const TYPING_PAUSE_MS = 250

/** The language that is being written. */
export function useLocale(): string | undefined {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>()
  return query.plugins?.i18n?.locale
}

/** Documents of these types (a comma-separated list) whose title has the text; asks nothing until it is open. */
export function useSearch(types: string, text: string, isOpen: boolean): Choices {
  const { get } = useFetchClient()
  const locale = useLocale()
  const [choices, setChoices] = useState<Choices>({ state: 'loading' })
  useEffect(() => {
    if (!isOpen)
      return
    let isLatest = true
    const timer = setTimeout(() => {
      get<Reply>('/kokeboka/references', { params: { text, ...(types === '' ? {} : { types }), ...(locale === undefined ? {} : { locale }) } })
        .then(({ data }) => isLatest && setChoices({ state: 'ready', choices: data.choices }))
        .catch(() => isLatest && setChoices({ state: 'failed' }))
    }, text === '' ? 0 : TYPING_PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [get, types, text, locale, isOpen])
  return choices
}

/** The titles of what the field holds, by `type/documentId`; one that is not there has been deleted. */
export function useTitles(references: readonly { type: string, documentId: string }[]): { choices: Choices, retry: () => void } {
  const { post } = useFetchClient()
  const locale = useLocale()
  const [choices, setChoices] = useState<Choices>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  // The order does not matter to the titles, so moving one asks nothing.
  const wanted = JSON.stringify([...references].sort((a, b) => a.documentId.localeCompare(b.documentId)))
  useEffect(() => {
    if (wanted === '[]') {
      setChoices({ state: 'ready', choices: [] })
      return
    }
    let isLatest = true
    post<Reply>('/kokeboka/references/titles', { references: JSON.parse(wanted), ...(locale === undefined ? {} : { locale }) })
      .then(({ data }) => isLatest && setChoices({ state: 'ready', choices: data.choices }))
      .catch(() => isLatest && setChoices({ state: 'failed' }))
    return () => {
      isLatest = false
    }
  }, [post, wanted, locale, attempt])
  const retry = useCallback(() => {
    setChoices({ state: 'loading' })
    setAttempt(count => count + 1)
  }, [])
  return { choices, retry }
}
