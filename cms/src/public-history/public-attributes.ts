import type { Core } from '@strapi/strapi'
import type { Attributes } from '../history/revision-content.ts'
import { isContentTypeUid } from '../content/content-types.ts'
import { contentAttributesOf } from '../history/revision-content.ts'
import { publicSchemasOf } from '../read/booted-schemas.ts'

/** Public, but on no page: words that help the search, and which of the ministry's requirements an entry meets. */
const ON_NO_PAGE = new Set(['askedAs', 'requirementIds'])

/**
 * Gives the attributes of a type or part that a reader may see, as the API decides it (src/read/public-schema.ts). For one
 * request: a comparison asks for the same part again for each one of it, in a hundred revisions, so each is chosen once.
 */
export function createPublicAttributes(strapi: Core.Strapi): (uid: string) => Attributes {
  const schemas = publicSchemasOf(strapi)
  const chosen = new Map<string, Attributes>()
  return (uid) => {
    const known = chosen.get(uid)
    if (known !== undefined)
      return known
    const open = isContentTypeUid(uid) ? schemas.entry(uid) : schemas.component(uid)
    const attributes = Object.fromEntries(Object.entries(contentAttributesOf(strapi, uid)).filter(([name]) => Object.hasOwn(open, name) && !ON_NO_PAGE.has(name)))
    chosen.set(uid, attributes)
    return attributes
  }
}
