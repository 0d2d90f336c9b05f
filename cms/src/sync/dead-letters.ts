import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { DeadLetter } from '../../contract/sync.ts'
import { toIso } from './outbox.ts'

interface DeadRow { id: number, uid: ContentTypeUid, document_id: string, code: string, message: string | null, created_at: number | string }

/** What the engine would not take, oldest first. */
export async function readDeadLetters(strapi: Core.Strapi): Promise<DeadLetter[]> {
  const rows: DeadRow[] = await strapi.db.connection('search_dead').orderBy('id')
  return rows.map(row => ({
    id: row.id,
    uid: row.uid,
    documentId: row.document_id,
    code: row.code,
    message: row.message ?? '',
    createdAt: toIso(row.created_at),
  }))
}
