import type { DocumentKey } from '@kokeboka/cms/contract'
import type { CmsClient } from './cms/client.ts'
import { toDocumentName } from './deliver-documents.ts'
import { PermanentError } from './errors.ts'
import { mapDocument } from './map-document.ts'

/** What we refuse ourselves; the engine's refusals have its own codes and can be judged by the engine only. */
const OUR_CODES: ReadonlySet<string> = new Set(['unexpected_document', 'unknown_type'])

/**
 * Parked documents that could be indexed now: their fault went away without an outbox row (the broken language was
 * deleted in the settings, the database was mended by hand), so that nobody has asked for them since.
 */
export async function findHealed(cms: Pick<CmsClient, 'fetchDead' | 'fetchDocuments'>): Promise<DocumentKey[]> {
  const parked = (await cms.fetchDead()).filter(letter => OUR_CODES.has(letter.code)).map(({ uid, documentId }) => ({ uid, documentId }))
  const entriesOf = new Map((await cms.fetchDocuments(parked)).map(document => [toDocumentName(document), document.entries]))
  return parked.filter(key => isMappable(key, entriesOf.get(toDocumentName(key)) ?? []))
}

function isMappable(...document: Parameters<typeof mapDocument>): boolean {
  try {
    mapDocument(...document)
    return true
  }
  catch (error) {
    if (error instanceof PermanentError)
      return false
    throw error
  }
}
