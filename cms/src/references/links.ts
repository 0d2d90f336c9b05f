import type { Core } from '@strapi/strapi'
import { attributesOf } from '../content/attributes-of.ts'
import { walkFields } from '../content/walk-fields.ts'
import { isReferencesField, parseReferences } from './reference.ts'

/**
 * The links of `reference_links`. Invariant: every reference that is stored, in a draft or published, has its link.
 * A link whose reference has been taken out may stay: it costs whoever asks one read too many, where keeping the
 * table exact would cost every save.
 */
export interface ReferenceLink { fromUid: string, fromDocumentId: string, field: string }

interface LinkRow { to_document_id: string, from_uid: string, from_document_id: string, field: string }

/** Rows a statement: four variables each, below the 999 that old builds of SQLite take. */
const ROWS_A_STATEMENT = 200

/** Adds what stands in the data of a document, in the transaction that is open. */
export async function addLinks(strapi: Core.Strapi, fromUid: string, fromDocumentId: string, data: Record<string, unknown>): Promise<void> {
  await insert(strapi, findLinks(strapi, fromUid, fromDocumentId, data))
}

/** A clone refers to what its source refers to, beside what the caller gave. */
export async function copyLinks(strapi: Core.Strapi, fromUid: string, sourceId: string, cloneId: string): Promise<void> {
  const rows: LinkRow[] = await strapi.db.transaction(({ trx }) => strapi.db.connection('reference_links').transacting(trx).select('to_document_id', 'from_uid', 'field').where({ from_uid: fromUid, from_document_id: sourceId }))
  await insert(strapi, rows.map(row => ({ ...row, from_document_id: cloneId })))
}

/** Everyone who refers to one of the documents, or did before their last change. */
export async function readLinksTo(strapi: Core.Strapi, documentIds: readonly string[]): Promise<ReferenceLink[]> {
  const rows: LinkRow[] = await strapi.db.transaction(({ trx }) => strapi.db.connection('reference_links').transacting(trx).select('from_uid', 'from_document_id', 'field').whereIn('to_document_id', documentIds))
  return rows.map(row => ({ fromUid: row.from_uid, fromDocumentId: row.from_document_id, field: row.field }))
}

export function findLinks(strapi: Core.Strapi, fromUid: string, fromDocumentId: string, data: Record<string, unknown>): LinkRow[] {
  return [...walkFields(attributesOf(strapi), fromUid, data)].flatMap(({ attribute, holder, name, path }) => {
    const parsed = isReferencesField(attribute) ? parseReferences(holder[name]) : undefined
    if (parsed?.ok !== true)
      return []
    const field = path.filter(step => !/^\d+$/.test(step)).join('.')
    return parsed.references.map(({ documentId }) => ({ to_document_id: documentId, from_uid: fromUid, from_document_id: fromDocumentId, field }))
  })
}

export async function insert(strapi: Core.Strapi, rows: readonly LinkRow[]): Promise<void> {
  if (rows.length === 0)
    return
  const distinct = [...new Map(rows.map(row => [Object.values(row).join(' '), row])).values()]
  await strapi.db.transaction(async ({ trx }) => {
    for (let start = 0; start < distinct.length; start += ROWS_A_STATEMENT) {
      await strapi.db.connection('reference_links').transacting(trx).insert(distinct.slice(start, start + ROWS_A_STATEMENT)).onConflict(['to_document_id', 'from_document_id', 'from_uid', 'field']).ignore()
    }
  })
}
