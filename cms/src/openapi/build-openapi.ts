import type { PublicSchemas } from '../read/public-schema.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'
import { READ_LIMITS } from '../read/limits.ts'
import { READ_LOCALES } from '../read/read-query.ts'
import { SchemaRegistry } from './json-schema.ts'
import { ownPaths } from './own-paths.ts'
import { readPaths } from './read-paths.ts'
import { ERROR_REPLIES, HEADERS } from './replies.ts'
import { sharedSchemas } from './shared-schemas.ts'

const DESCRIPTION = `Everything that is published in Kokeboka, open to everyone, without a key. Guide, with examples to run: docs/api.md in the source.

Unknown parameters are refused, with their names. Errors always have the same body. Every reply has an ETag. At most 600 requests a minute from one client.`

/** The whole description, made of the schemas: what changes there changes here. */
export function buildOpenApi(schemas: PublicSchemas): Record<string, unknown> {
  const registry = new SchemaRegistry()
  const reads = CONTENT_TYPE_UIDS.map(uid => readPaths({ schemas, registry }, uid))
  const inQuery = (name: string, schema: object, description: string) => ({ name, in: 'query', description, schema })
  const paging = {
    page: { type: 'integer', minimum: 1, maximum: READ_LIMITS.page, default: 1 },
    pageSize: { type: 'integer', minimum: 1, maximum: READ_LIMITS.pageSize, default: READ_LIMITS.defaultPageSize },
    start: { type: 'integer', minimum: 0 },
    limit: { type: 'integer', minimum: 1, maximum: READ_LIMITS.pageSize },
    withCount: { type: 'boolean', default: true },
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kokeboka', version: '1', description: DESCRIPTION, license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths: Object.assign({}, ...reads, ownPaths()),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token made in the admin. It reads the same published content as everyone; drafts are given to nobody.' } },
      parameters: {
        documentId: { name: 'documentId', in: 'path', required: true, description: 'The same in every language', schema: { type: 'string' } },
        locale: inQuery('locale', { type: 'string', enum: READ_LOCALES, default: 'nb' }, 'The language of the entry'),
        listLocale: inQuery('locale', { type: 'string', enum: [...READ_LOCALES, '*'], default: 'nb' }, 'The language of the entries; * is all of them'),
        pagination: { ...inQuery('pagination', { type: 'object', properties: paging, additionalProperties: false }, '`pagination[page]` and `pagination[pageSize]`, or `pagination[start]` and `pagination[limit]`. More than 100 at a time is refused, not cut'), style: 'deepObject', explode: true },
      },
      headers: HEADERS,
      responses: ERROR_REPLIES,
      schemas: { ...sharedSchemas(), ...registry.schemas },
    },
  }
}

/** As it is committed: stable, readable in a diff. */
export function formatOpenApi(schemas: PublicSchemas): string {
  return `${JSON.stringify(buildOpenApi(schemas), null, 2)}\n`
}
