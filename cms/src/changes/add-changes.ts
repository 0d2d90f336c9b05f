import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import { CHANGES } from './tables.ts'

export type ChangeAction = 'upsert' | 'remove'
export interface NewChange { uid: ContentTypeUid, documentId: string, locale: string, action: ChangeAction }

/** SQLite in old builds takes 999 variables a statement; a row has five. */
const ROWS_A_STATEMENT = 100

/** Writes rows in the transaction that is open, or in one of its own. They get their place later (sequence-changes.ts). */
export async function addChanges(strapi: Core.Strapi, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0)
    return
  const rows = changes.map(({ uid, documentId, locale, action }) => ({ uid, document_id: documentId, locale, action, changed_at: Date.now() }))
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection.batchInsert(CHANGES, rows, ROWS_A_STATEMENT).transacting(trx)
  })
}
