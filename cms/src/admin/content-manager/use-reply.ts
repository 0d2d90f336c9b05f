import type { FetchError } from '@strapi/strapi/admin'
import { useAPIErrorHandler, useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'

export type Reply<Data> = { state: 'loading' } | { state: 'failed', message: string } | { state: 'loaded', data: Data }

/**
 * Reads from our own part of the admin API, again when the path or `version` changes. What was read before stays
 * until the new is there, so that a panel does not jump.
 */
export function useReply<Data>(path: string, version = ''): { reply: Reply<Data>, reload: () => Promise<void> } {
  const { get } = useFetchClient()
  const { formatAPIError } = useAPIErrorHandler()
  const [answer, setAnswer] = useState<{ path: string, reply: Reply<Data> }>()

  const reload = useCallback(async () => {
    try {
      const { data } = await get<Data>(path)
      setAnswer({ path, reply: { state: 'loaded', data } })
    }
    catch (error) {
      // A request that the hook has cancelled because the panel is gone has nobody to tell.
      if (!(error instanceof Error && error.name === 'AbortError'))
        setAnswer({ path, reply: { state: 'failed', message: formatAPIError(error as FetchError) } })
    }
    // Without `get` and `formatAPIError`: the hooks give new ones at every render.
  }, [path])

  useEffect(() => {
    void reload()
  }, [reload, version])

  return { reply: answer?.path === path ? answer.reply : { state: 'loading' }, reload }
}
