import type { ContentTypeName, ContentTypeUid } from '../../contract/content.ts'

/**
 * Every content type of the cookbook, in the order in which seeds are made: a type stands after the types it refers
 * to (a reference back is mended in a second pass).
 */
export const CONTENT_TYPE_NAMES = [
  'county',
  'municipality',
  'service-area',
  'collaboration-form',
  'income-model',
  'barrier',
  'glossary-term',
  'template',
  'agreement-draft',
  'meeting-place',
  'event',
  'support-scheme',
  'contact-point',
  'provider',
  'example',
  'idea',
  'recipe',
  'need',
  'question',
  'entrance',
  'site-settings',
] as const satisfies readonly ContentTypeName[]

type Missing = Exclude<ContentTypeName, typeof CONTENT_TYPE_NAMES[number]>
/** Fails to compile when the contract has a type that the list above lacks. */
export const NO_CONTENT_TYPE_IS_MISSING: Missing extends never ? true : Missing = true

export const CONTENT_TYPE_UIDS: readonly ContentTypeUid[] = CONTENT_TYPE_NAMES.map(toUid)

export function toUid(name: ContentTypeName): ContentTypeUid {
  return `api::${name}.${name}` as ContentTypeUid
}

export function isContentTypeUid(uid: string): uid is ContentTypeUid {
  return (CONTENT_TYPE_UIDS as readonly string[]).includes(uid)
}

export function isContentTypeName(name: string): name is ContentTypeName {
  return (CONTENT_TYPE_NAMES as readonly string[]).includes(name)
}
