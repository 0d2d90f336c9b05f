import type { Core } from '@strapi/strapi'

/** What may be pointed at, and by what it is known. */
export interface LinkTarget {
  uid: string
  documentIds: readonly string[]
  /** Only where the type has languages. */
  locale: string | undefined
  /** Last parts of the addresses, which links in texts end in. */
  slugs: string[]
  /** By which an image in a text names its file. */
  fileHashes: string[]
}

type Uid = Parameters<Core.Strapi['documents']>[0]

/** Null where none of the documents exists. */
export async function readLinkTarget(strapi: Core.Strapi, uid: string, documentIds: readonly string[], locale?: string): Promise<LinkTarget | null> {
  const { attributes } = strapi.contentType(uid as Uid)
  const keys = ['slug', 'hash'].filter(name => Object.hasOwn(attributes, name))
  const isLocalized = Object.hasOwn(attributes, 'locale') && locale !== undefined
  const rows: Record<string, unknown>[] = await strapi.db.query(uid as Uid).findMany({
    select: ['id', 'documentId', ...keys],
    where: { documentId: { $in: documentIds }, ...(isLocalized ? { locale } : {}) },
  })
  const valuesOf = (name: string) => [...new Set(rows.map(row => row[name]).filter(value => typeof value === 'string' && value !== ''))] as string[]
  return rows.length === 0
    ? null
    : { uid, documentIds, locale: isLocalized ? locale : undefined, slugs: valuesOf('slug'), fileHashes: valuesOf('hash') }
}
