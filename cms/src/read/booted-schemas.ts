import type { Core } from '@strapi/strapi'
import type { PublicSchemas } from './public-schema.ts'
import { createPublicSchemas } from './public-schema.ts'

let made: { strapi: Core.Strapi, schemas: PublicSchemas } | undefined

/** The public part of the schemas of a booted Strapi; made once, since they cannot change while it runs. */
export function publicSchemasOf(strapi: Core.Strapi): PublicSchemas {
  if (made?.strapi !== strapi)
    made = { strapi, schemas: readBooted(strapi) }
  return made.schemas
}

function readBooted(strapi: Core.Strapi): PublicSchemas {
  return createPublicSchemas({
    contentType: (uid) => {
      const { attributes, info, kind, pluginOptions } = strapi.contentType(uid)
      const i18n: unknown = pluginOptions?.i18n
      return {
        attributes,
        plural: info.pluralName,
        label: info.displayName,
        description: info.description ?? '',
        isSingle: kind === 'singleType',
        isLocalized: typeof i18n === 'object' && i18n !== null && 'localized' in i18n && i18n.localized === true,
      }
    },
    component: uid => strapi.components[uid as keyof typeof strapi.components]?.attributes ?? {},
  })
}
