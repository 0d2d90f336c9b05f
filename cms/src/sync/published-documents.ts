import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { DocumentKey, DocumentsReply, PublishedEntry } from '../../contract/sync.ts'
import { readPublishedEntries } from '../read/read-published.ts'

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
  return await readPublishedEntries(strapi, uid, { filters: { documentId: { $in: documentIds } } }) as PublishedEntry[]
}
