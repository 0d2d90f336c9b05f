import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { AttributesOf } from '../content/walk-fields.ts'
import { attributesOf } from '../content/attributes-of.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { isReferencesField } from '../references/reference.ts'

export interface ShowingPath { uid: ContentTypeUid, path: string }

/** What stands at the end of a path such as `steps.pitfall.barrier`: a relation, a field of references, or neither. */
export function kindOfPath(strapi: Core.Strapi, uid: string, path: string): 'relation' | 'references' | undefined {
  const [name = '', ...rest] = path.split('.')
  const attributes = attributesOf(strapi)(uid)
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (attribute === undefined)
    return undefined
  if (rest.length > 0)
    return attribute.type === 'component' && attribute.component !== undefined ? kindOfPath(strapi, attribute.component, rest.join('.')) : undefined
  return attribute.type === 'relation' ? 'relation' : isReferencesField(attribute) ? 'references' : undefined
}

/** Every path by which a document of the cookbook has a relation to the type, also inside components. */
export function findRelationPaths(strapi: Core.Strapi, target: string): ShowingPath[] {
  const attributes = attributesOf(strapi)
  return CONTENT_TYPE_UIDS.flatMap(uid => pathsFrom(attributes, uid, target).map(path => ({ uid, path })))
}

function pathsFrom(attributes: AttributesOf, owner: string, target: string): string[] {
  return Object.entries(attributes(owner)).flatMap(([name, attribute]) => {
    if (attribute.type === 'relation' && attribute.target === target && name !== 'localizations')
      return [name]
    return attribute.type === 'component' && attribute.component !== undefined
      ? pathsFrom(attributes, attribute.component, target).map(path => `${name}.${path}`)
      : []
  })
}
