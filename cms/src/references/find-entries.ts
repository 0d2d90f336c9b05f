import type { Core } from '@strapi/strapi'
import type { EntryRef } from '../../contract/content.ts'
import type { Reference } from './reference.ts'
import { toUid } from '../content/content-types.ts'
import { toReferenceName } from './reference.ts'

/** What is asked of a document that is referred to, in one language. */
export type ReferredEntry = EntryRef & { isPublished: boolean }

interface Row extends EntryRef { publishedAt: string | Date | null }

/**
 * The entries of the documents that are referred to, by `toReferenceName`, in every language: drafts and what is
 * published, or only the latter. One query a type, however many references there are.
 */
export async function findEntries(strapi: Core.Strapi, references: readonly Reference[], { publishedOnly }: { publishedOnly: boolean }): Promise<Map<string, ReferredEntry[]>> {
  const byName = new Map<string, ReferredEntry[]>()
  await Promise.all([...new Set(references.map(reference => reference.type))].map(async (type) => {
    const documentIds = [...new Set(references.filter(reference => reference.type === type).map(reference => reference.documentId))]
    const rows: Row[] = await strapi.db.query(toUid(type)).findMany({
      select: ['documentId', 'locale', 'title', 'slug', 'summary', 'publishedAt'],
      where: { documentId: { $in: documentIds }, ...(publishedOnly ? { publishedAt: { $notNull: true } } : {}) },
    })
    for (const row of rows) {
      const name = toReferenceName({ type, documentId: row.documentId })
      byName.set(name, [...byName.get(name) ?? [], toEntry(row)])
    }
  }))
  return byName
}

function toEntry({ documentId, locale, title, slug, summary, publishedAt }: Row): ReferredEntry {
  return { documentId, locale, title, slug, summary, isPublished: publishedAt !== null }
}
