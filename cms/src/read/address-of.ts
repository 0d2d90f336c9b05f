import type { ContentTypeUid } from '../../contract/content.ts'
import type { SchemaHead } from './public-schema.ts'

/** Where all of a type are read: `/api/recipes`, `/api/site-settings`. */
export function listAddressOf(head: SchemaHead, uid: ContentTypeUid): string {
  return `/api/${head.isSingle ? uid.slice(uid.indexOf('.') + 1) : head.plural}`
}

/** Where one entry is read, from the root of the CMS. */
export function addressOf(head: SchemaHead, uid: ContentTypeUid, documentId: string, locale: string | null): string {
  return `${listAddressOf(head, uid)}${head.isSingle ? '' : `/${documentId}`}${locale === null ? '' : `?locale=${locale}`}`
}
