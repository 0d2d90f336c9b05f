import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { EntryLine } from './home-replies.ts'
import { typeNameOf } from '../admin-views/type-names.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'

/** knex as Strapi hands it out: the package itself is Strapi's and not ours to import. */
export type Knex = Core.Strapi['db']['connection']
export type KnexRaw = ReturnType<Knex['raw']>
export type KnexQuery = ReturnType<Knex['queryBuilder']>

/** A content type as a table. The widgets ask tables and not the document service: one statement for all types. */
export interface EntryTable {
  uid: ContentTypeUid
  name: string
  titleColumn: string
  hasDrafts: boolean
  isLocalized: boolean
  hasReviewDue: boolean
}

export function readEntryTables(strapi: Core.Strapi): EntryTable[] {
  return CONTENT_TYPE_UIDS.map((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid)
    const type = strapi.contentType(uid)
    return {
      uid,
      name: tableName,
      titleColumn: 'title' in attributes ? 'title' : 'site_name',
      hasDrafts: type.options?.draftAndPublish === true,
      isLocalized: (type.pluginOptions?.i18n as { localized?: boolean } | undefined)?.localized === true,
      hasReviewDue: 'reviewDue' in attributes,
    }
  })
}

/** The columns of an entry's line, alike in every table; `alias` is the table's name in the statement. */
export function lineColumns(knex: Knex, table: EntryTable, alias: string): KnexRaw[] {
  return [
    // PostgreSQL cannot tell the type of a bare parameter.
    knex.raw('cast(? as varchar(100)) as uid', [table.uid]),
    knex.raw('?? as document_id', [`${alias}.document_id`]),
    knex.raw(table.isLocalized ? '?? as locale' : 'cast(null as varchar(10)) as locale', table.isLocalized ? [`${alias}.locale`] : []),
    knex.raw('?? as title', [`${alias}.${table.titleColumn}`]),
  ]
}

export interface LineRow { uid: ContentTypeUid, document_id: string, locale: string | null, title: string | null }

export function toEntryLine(strapi: Core.Strapi, row: LineRow): EntryLine {
  const { kind } = strapi.contentType(row.uid)
  return {
    uid: row.uid,
    documentId: row.document_id,
    locale: row.locale,
    title: row.title ?? '',
    typeName: typeNameOf(row.uid),
    isSingle: kind === 'singleType',
  }
}
