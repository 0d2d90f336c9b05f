import type { Core } from '@strapi/strapi'
import type { ContentTypeUid, Locale } from '../../contract/content.ts'
import { RETURNED_DRAFTS, SUBMITTED_DRAFTS } from './tables.ts'

export interface DraftKey { uid: ContentTypeUid, documentId: string, locale: Locale }
export interface DraftMessage { by: number, note: string | null }
/** `at` is ISO 8601, UTC; `name` is the person's, never an address. */
export interface ReadDraftMessage { by: number, name: string, at: string, note: string | null }
export interface DraftState { submitted: ReadDraftMessage | null, returned: ReadDraftMessage | null }

interface Row { by: number, at: number | string, note: string | null, firstname: string | null, lastname: string | null }
type Table = typeof SUBMITTED_DRAFTS | typeof RETURNED_DRAFTS

export async function readDraftState(strapi: Core.Strapi, key: DraftKey): Promise<DraftState> {
  return { submitted: await readRow(strapi, SUBMITTED_DRAFTS, key), returned: await readRow(strapi, RETURNED_DRAFTS, key) }
}

/** Sent once more it takes the place of the row that is there; what came back has been dealt with. */
export async function submitDraft(strapi: Core.Strapi, key: DraftKey, message: DraftMessage): Promise<void> {
  await moveDraft(strapi, key, { from: RETURNED_DRAFTS, to: SUBMITTED_DRAFTS, message })
}

/** Back to the author, who reads the note in the edit view until the draft is sent again or published. */
export async function returnDraft(strapi: Core.Strapi, key: DraftKey, message: DraftMessage): Promise<void> {
  await moveDraft(strapi, key, { from: SUBMITTED_DRAFTS, to: RETURNED_DRAFTS, message })
}

/** The author takes it back: as if it had not been sent. */
export async function takeBackDraft(strapi: Core.Strapi, key: DraftKey): Promise<void> {
  await strapi.db.connection(SUBMITTED_DRAFTS).where(toWhere(key)).delete()
}

/** Joins the transaction that publishes or deletes, so that the list never has what is already done. */
export async function forgetDrafts(strapi: Core.Strapi, uid: string, documentId: string, locales: readonly string[] | 'all'): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    for (const table of [SUBMITTED_DRAFTS, RETURNED_DRAFTS]) {
      const query = strapi.db.connection(table).transacting(trx).where({ uid, document_id: documentId })
      await (locales === 'all' ? query : query.whereIn('locale', [...locales])).delete()
    }
  })
}

async function moveDraft(strapi: Core.Strapi, key: DraftKey, { from, to, message }: { from: Table, to: Table, message: DraftMessage }): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection(from).transacting(trx).where(toWhere(key)).delete()
    await strapi.db.connection(to).transacting(trx).insert({ ...toWhere(key), ...message, at: Date.now() }).onConflict(['uid', 'document_id', 'locale']).merge(['by', 'at', 'note'])
  })
}

async function readRow(strapi: Core.Strapi, table: Table, key: DraftKey): Promise<ReadDraftMessage | null> {
  const row: Row | undefined = await strapi.db.connection(table)
    .leftJoin('admin_users', 'admin_users.id', `${table}.by`)
    .where(toWhere(key, `${table}.`))
    .first(`${table}.by`, `${table}.at`, `${table}.note`, 'admin_users.firstname', 'admin_users.lastname')
  if (row === undefined)
    return null
  const name = [row.firstname, row.lastname].filter(Boolean).join(' ')
  // PostgreSQL gives a bigint as text.
  return { by: row.by, name: name === '' ? 'En som ikke lenger er bruker' : name, at: new Date(Number(row.at)).toISOString(), note: row.note }
}

function toWhere({ uid, documentId, locale }: DraftKey, prefix = ''): Record<string, string> {
  return { [`${prefix}uid`]: uid, [`${prefix}document_id`]: documentId, [`${prefix}locale`]: locale }
}
