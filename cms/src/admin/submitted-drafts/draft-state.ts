import type { EditViewProps } from '../roles/document-action.ts'
import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useEffect, useSyncExternalStore } from 'react'

interface DraftMessage { by: number, name: string, at: string, note: string | null }
export interface DraftState { submitted: DraftMessage | null, returned: DraftMessage | null }

const NOT_SENT: DraftState = { submitted: null, returned: null }
/** What the server last said, by address: the button and the panel stand apart in the view and must agree. */
const states = new Map<string, DraftState>()
const listeners = new Set<() => void>()

function keep(address: string, state: DraftState): void {
  states.set(address, state)
  listeners.forEach(listener => listener())
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export interface DraftCalls {
  state: DraftState
  /** Each says whether it went well; if not, the editor has been told why. */
  submit: (note: string) => Promise<boolean>
  takeBack: () => Promise<boolean>
  giveBack: (note: string) => Promise<boolean>
}

/** The state of the draft in the view, and what can be done with it. Asks again when the draft has been saved. */
export function useDraftState({ model, documentId, document }: EditViewProps, isEnabled: boolean): DraftCalls {
  const { get, post, del } = useFetchClient()
  const { toggleNotification } = useNotification()
  const { formatAPIError } = useErrorText()
  const locale = document?.locale
  const address = isEnabled && documentId !== undefined && typeof locale === 'string' ? `/kokeboka/drafts/${model}/${documentId}` : null
  const params = { params: { locale } }
  const key = `${address}?${locale}`
  const state = useSyncExternalStore(subscribe, () => states.get(key) ?? NOT_SENT)

  const call = async (ask: () => Promise<{ data: DraftState }>): Promise<boolean> => {
    try {
      keep(key, (await ask()).data)
      return true
    }
    catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error) })
      return false
    }
  }

  useEffect(() => {
    if (address !== null)
      void call(async () => get(address, params))
    // The functions are new at each render; the key and the time of the last save say when there is something to ask.
  }, [key, document?.updatedAt, document?.status])

  return {
    state,
    submit: async note => call(async () => post(`${address}/submit`, { note }, params)),
    takeBack: async () => call(async () => del(`${address}/submit`, params)),
    giveBack: async note => call(async () => post(`${address}/return`, { note }, params)),
  }
}

function useErrorText(): { formatAPIError: (error: unknown) => string } {
  const { formatAPIError } = useAPIErrorHandler()
  return { formatAPIError: error => error instanceof Error ? formatAPIError(error as Parameters<typeof formatAPIError>[0]) : 'Noe gikk galt. Prøv igjen.' }
}
