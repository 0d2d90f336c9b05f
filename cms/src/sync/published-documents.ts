import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { DocumentKey, DocumentsReply, PublishedEntry } from '../../contract/sync.ts'
import { populateOf } from '../read/populate.ts'
import { resolveReferences } from '../references/resolve-references.ts'

/** The published entries of each asked document in every language, one read a type; private fields are taken out. */
export async function readPublishedDocuments(strapi: Core.Strapi, keys: readonly (DocumentKey & { uid: ContentTypeUid })[]): Promise<DocumentsReply> {
  const uids = [...new Set(keys.map(key => key.uid))]
  const byUid = new Map(await Promise.all(uids.map(async uid =>
    [uid, await readEntries(strapi, uid, keys.filter(key => key.uid === uid).map(key => key.documentId))] as const)))
  return {
    documents: keys.map(({ uid, documentId }) => ({
      uid,
      documentId,
      entries: byUid.get(uid)?.filter(entry => entry.documentId === documentId) ?? [],
    })),
  }
}

async function readEntries(strapi: Core.Strapi, uid: ContentTypeUid, documentIds: string[]): Promise<PublishedEntry[]> {
  const entries = await strapi.documents(uid).findMany({
    filters: { documentId: { $in: documentIds } },
    locale: '*',
    status: 'published',
    // Strapi's types know the literal schemas only, not a map by type.
    populate: populateOf(uid) as never,
  })
  const published = await strapi.contentAPI.sanitize.output(entries, strapi.contentType(uid)) as unknown as PublishedEntry[]
  await resolveReferences(strapi, uid, published)
  return published
}
