import type { Core } from '@strapi/strapi'
import type { AttributesOf } from './walk-fields.ts'

/** Strapi's own schemas; none for what is not ours to walk into (a file, a user). */
export function attributesOf(strapi: Core.Strapi): AttributesOf {
  const schemas: Record<string, { attributes: object } | undefined> = { ...strapi.components, ...strapi.contentTypes }
  return uid => uid.startsWith('admin::') || uid.startsWith('plugin::') ? {} : schemas[uid]?.attributes as ReturnType<AttributesOf> ?? {}
}
