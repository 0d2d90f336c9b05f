import type { Core } from '@strapi/strapi'
import type { ContentTypeUid, Locale } from '../../contract/content.ts'
import type { Revision, RevisionAction, RevisionBy, RevisionContent, RevisionSummary } from './revision.ts'
import { toIso } from '../sync/outbox.ts'
import { REVISIONS } from './tables.ts'

export interface SummaryRow {
  id: number
  uid: ContentTypeUid
  document_id: string
  locale: string
  action: RevisionAction
  at: number | string
  by: RevisionBy
  admin_id: number | null
  admin_name: string | null
  title: string | null
  is_unchanged: boolean | number
}
export interface RevisionRow extends SummaryRow { hash: string, content: string }

const SUMMARY_COLUMNS = ['id', 'uid', 'document_id', 'locale', 'action', 'at', 'by', 'admin_id', 'admin_name', 'title', 'is_unchanged']

export interface RevisionQuery { uid: ContentTypeUid, documentId: string, locale: Locale | null, page: number, pageSize: number }

/** The revisions of a document in one language (null: all of them), newest first. */
export async function readRevisions(strapi: Core.Strapi, query: RevisionQuery): Promise<{ revisions: RevisionSummary[], total: number }> {
  const found = () => {
    const rows = strapi.db.connection(REVISIONS).where({ uid: query.uid, document_id: query.documentId })
    return query.locale === null ? rows : rows.where({ locale: query.locale })
  }
  const rows: SummaryRow[] = await found().select(SUMMARY_COLUMNS).orderBy('id', 'desc').limit(query.pageSize).offset((query.page - 1) * query.pageSize)
  const counted: { total?: number | string } | undefined = await found().count({ total: '*' }).first()
  return { revisions: rows.map(toSummary), total: Number(counted?.total ?? 0) }
}

export async function findRevision(strapi: Core.Strapi, id: number): Promise<Revision | undefined> {
  const row: RevisionRow | undefined = await strapi.db.connection(REVISIONS).where({ id }).first()
  return row === undefined ? undefined : toRevision(row)
}

export function toRevision(row: RevisionRow): Revision {
  return { ...toSummary(row), hash: row.hash, content: JSON.parse(row.content) as RevisionContent }
}

function toSummary(row: SummaryRow): RevisionSummary {
  return {
    id: row.id,
    uid: row.uid,
    documentId: row.document_id,
    locale: row.locale === '' ? null : row.locale as Locale,
    action: row.action,
    at: toIso(row.at),
    by: row.by,
    admin: row.admin_id === null ? null : { id: row.admin_id, name: row.admin_name ?? '' },
    title: row.title,
    isUnchanged: Boolean(row.is_unchanged),
  }
}
