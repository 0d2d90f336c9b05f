import type { LinksReply } from '../../links/link.ts'
import type { Reply } from '../content-manager/use-reply.ts'
import { useReply } from '../content-manager/use-reply.ts'

export interface LinksOf { uid: string, documentIds: readonly string[], locale?: string | null }

export function useLinks({ uid, documentIds, locale }: LinksOf, version?: string): Reply<LinksReply> {
  return useReply<LinksReply>(`/kokeboka/links/${uid}/${documentIds.join(',')}${locale == null ? '' : `?locale=${locale}`}`, version).reply
}
