import type { Core } from '@strapi/strapi'
import type { ContentTypeUid, Locale } from '../../contract/content.ts'
import type { EntryChange, EntryHistory } from '../../contract/history.ts'
import type { RevisionAction, RevisionBy } from '../history/revision.ts'
import type { KeptContent, PublicContext } from './compare-public.ts'
import type { ListedChange, RevisionMoment } from './list-changes.ts'
import { compareText } from '../history/compare-text.ts'
import { findRelatedKeys } from '../history/related-keys.ts'
import { REVISIONS } from '../history/tables.ts'
import { comparePublic, hasPublicChange, withholdTexts } from './compare-public.ts'
import { listChanges } from './list-changes.ts'
import { createPublicAttributes } from './public-attributes.ts'
import { readPublishedTitles } from './published-titles.ts'

/**
 * A reply reads whole contents, some 30 kB each: this many are a few MB, and years of work on one entry. Older ones are
 * in the kept history, and in its export.
 */
export const MOST_REVISIONS = 100
/**
 * How long it is told what a text said (ADR 019): long enough for who comes back a year later, and a name that an editor
 * took out does not stay readable for ever because nobody thought of the history.
 */
const TEXTS_FOR_MS = 366 * 24 * 60 * 60_000

/** `locale` null: a type without languages. */
export interface EntryKey { uid: ContentTypeUid, documentId: string, locale: Locale | null }
export interface HistoryPage { page: number, pageSize: number }

interface Row { id: number, action: RevisionAction, at: number | string, by: RevisionBy, content: string, private_paths: string }
type Revision = RevisionMoment & KeptContent
type Change = ListedChange<Revision>
type AttributesOf = PublicContext['attributesOf']

/** Null where the entry is not published now in that language: nothing of it is told then. */
export async function readPublicHistory(strapi: Core.Strapi, key: EntryKey, { page, pageSize }: HistoryPage): Promise<EntryHistory | null> {
  if (!await isPublished(strapi, key))
    return null
  const { revisions, isCut } = await readRevisions(strapi, key)
  const attributesOf = createPublicAttributes(strapi)
  const changes = listChanges(revisions, isCut).filter(change => isWorthTelling(key.uid, change, attributesOf)).reverse()
  const shown = changes.slice((page - 1) * pageSize, page * pageSize)
  return {
    data: await compareAll(strapi, key, shown, attributesOf),
    meta: { isComplete: !isCut, pagination: { page, pageSize, pageCount: Math.ceil(changes.length / pageSize), total: changes.length } },
  }
}

async function isPublished(strapi: Core.Strapi, { uid, documentId, locale }: EntryKey): Promise<boolean> {
  return await strapi.db.query(uid).count({ where: { documentId, publishedAt: { $notNull: true }, ...(locale === null ? {} : { locale }) } }) > 0
}

/** Oldest first, without those that are as the one before them. Where it is cut, the first is there to compare with. */
async function readRevisions(strapi: Core.Strapi, { uid, documentId, locale }: EntryKey): Promise<{ revisions: Revision[], isCut: boolean }> {
  const rows: Row[] = await strapi.db.connection(REVISIONS)
    .select('id', 'action', 'at', 'by', 'content', 'private_paths')
    .where({ uid, document_id: documentId, locale: locale ?? '', is_unchanged: false })
    .orderBy('id', 'desc')
    .limit(MOST_REVISIONS + 1)
  const revisions = rows.reverse().map(({ id, action, at, by, content, private_paths: privatePaths }) =>
    ({ id, action, by, atMs: Number(at), content: JSON.parse(content) as Record<string, unknown>, privatePaths: JSON.parse(privatePaths) as string[] }))
  return { revisions, isCut: rows.length > MOST_REVISIONS }
}

/** A publish that only changed what is private, or took back what was done a moment before, is nothing to a reader. */
function isWorthTelling(uid: ContentTypeUid, { kind, before, after }: Change, attributesOf: AttributesOf): boolean {
  return kind !== 'changed' || before === null || hasPublicChange(uid, before, after, { attributesOf })
}

async function compareAll(strapi: Core.Strapi, { uid, locale }: EntryKey, changes: readonly Change[], attributesOf: AttributesOf): Promise<EntryChange[]> {
  const keys = changes.flatMap(({ before, after }) => [before, after].flatMap(one => one === null ? [] : findRelatedKeys(strapi, uid, one.content)))
  const titles = await readPublishedTitles(strapi, keys, { locale, attributesOf })
  const textsSinceMs = Date.now() - TEXTS_FOR_MS
  return changes.map(({ kind, atMs, before, after, isBeforeWithdrawal }) => {
    const isWithheld = kind === 'republished' || isBeforeWithdrawal || atMs < textsSinceMs
    const context = { attributesOf, nameOf: (documentId: string) => titles.get(documentId) ?? '', compareText: isWithheld ? () => [] : compareText }
    const fields = before === null || kind === 'withdrawn' ? [] : comparePublic(uid, before, after, context)
    return { kind, at: new Date(atMs).toISOString(), fields: isWithheld ? withholdTexts(fields) : fields, isWithheld: isWithheld && fields.length > 0 }
  })
}
