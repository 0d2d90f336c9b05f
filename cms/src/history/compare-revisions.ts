import type { Core } from '@strapi/strapi'
import type { Comparison } from './comparison.ts'
import type { Revision, RevisionContent } from './revision.ts'
import { CHOICE_LISTS } from '../content/choices.ts'
import { compareContents } from './compare-contents.ts'
import { compareText } from './compare-text.ts'
import { labelOf } from './field-label.ts'
import { readEntries } from './keep-revisions.ts'
import { findRelatedKeys, readNames } from './related-keys.ts'
import { contentAttributesOf, toRevisionContent } from './revision-content.ts'

/** From `before` (null: from nothing, so that all of it is shown) to `after`, a later revision or the draft as it is. */
export async function compareRevisions(strapi: Core.Strapi, uid: string, before: RevisionContent | null, after: RevisionContent): Promise<Comparison> {
  const keys = [before, after].flatMap(content => content === null ? [] : findRelatedKeys(strapi, uid, content))
  const names = await readNames(strapi, keys)
  return compareContents(uid, before ?? {}, after, {
    attributesOf: of => contentAttributesOf(strapi, of),
    labelOf,
    nameOf: documentId => names.get(documentId) ?? documentId,
    choiceName: (list, value) => CHOICE_LISTS[list].find(choice => choice.value === value)?.label ?? value,
    compareText,
  })
}

/** The draft of the revision's document and language; in a type without drafts, what is public now. */
export async function readCurrent(strapi: Core.Strapi, { uid, documentId, locale }: Pick<Revision, 'uid' | 'documentId' | 'locale'>): Promise<RevisionContent | null> {
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish === true
  const where = { documentId, ...(locale === null ? {} : { locale }), ...(hasDrafts ? { publishedAt: null } : {}) }
  const [entry] = await readEntries(strapi, uid, where)
  return entry === undefined ? null : toRevisionContent(strapi, uid, entry)
}
