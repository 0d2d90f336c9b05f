import type { PublicSchemas } from '../read/public-schema.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { createPublicSchemas } from '../read/public-schema.ts'

const attributes = z.record(z.string(), z.unknown())
const typeFile = z.object({
  kind: z.enum(['collectionType', 'singleType']),
  info: z.object({ pluralName: z.string(), displayName: z.string(), description: z.string().default('') }),
  pluginOptions: z.object({ i18n: z.object({ localized: z.boolean() }).optional() }).optional(),
  attributes,
})
const componentFile = z.object({ attributes })

/** The public part of the schemas from their files, without starting Strapi. `sourceDir` is cms/src. */
export function readFileSchemas(sourceDir: string): PublicSchemas {
  return createPublicSchemas({
    contentType: (uid) => {
      const name = uid.slice(uid.indexOf('.') + 1)
      const file = typeFile.parse(readJson(join(sourceDir, 'api', name, 'content-types', name, 'schema.json')))
      return {
        attributes: file.attributes,
        plural: file.info.pluralName,
        label: file.info.displayName,
        description: file.info.description,
        isSingle: file.kind === 'singleType',
        isLocalized: file.pluginOptions?.i18n?.localized === true,
      }
    },
    component: uid => componentFile.parse(readJson(join(sourceDir, 'components', `${uid.replace('.', '/')}.json`))).attributes,
  })
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}
