import type { Core } from '@strapi/strapi'
import type { Locale } from '../../contract/content.ts'
import type { DroppedPart } from './restore-links.ts'
import type { Revision } from './revision.ts'
import { listDropped, readLinks } from './restore-links.ts'
import { findMisfits, findUnknownFields } from './schema-fit.ts'
import { toDraftData } from './to-draft-data.ts'

export type RestoreResult
  = | { ok: true, documentId: string, locale: Locale | null, dropped: DroppedPart[] }
    | { ok: false, reason: 'type-without-drafts' | 'does-not-fit', problems: string[] }

/**
 * Makes the content of a revision the draft of its document and language; what is published stays as it is. A
 * document that has been deleted comes back as a draft under its own id, so that links to it hold.
 * @throws what Strapi's own validation of a draft throws; nothing is changed then.
 */
export async function restoreRevision(strapi: Core.Strapi, revision: Revision): Promise<RestoreResult> {
  const { uid, documentId, locale } = revision
  if (strapi.contentType(uid).options?.draftAndPublish !== true)
    return { ok: false, reason: 'type-without-drafts', problems: ['Denne innholdstypen har ingen kladd: alt som lagres, er synlig med en gang. Skriv inn endringen for hånd.'] }
  const problems = findMisfits(strapi, uid, revision.content)
  if (problems.length > 0)
    return { ok: false, reason: 'does-not-fit', problems }
  const links = await readLinks(strapi, revision)
  const data = toDraftData(strapi, uid, revision.content, links)
  const unknownFields = findUnknownFields(strapi, uid, revision.content).map(name => ({ what: 'field' as const, name }))
  const dropped = [...await listDropped(strapi, links), ...unknownFields]
  await strapi.db.transaction(async () => {
    const documents = strapi.documents(uid)
    const where = locale === null ? {} : { locale }
    const isUpdated = await documents.update({ documentId, ...where, data: data as never }) !== null
    if (!isUpdated)
      await documents.create({ ...where, data: { ...data, documentId } as never })
  })
  return { ok: true, documentId, locale, dropped }
}
