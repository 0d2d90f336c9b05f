import type { Core } from '@strapi/strapi'

export interface StoredFile { id: number, name: string, hash: string }

/**
 * The files among these that readers have: attached to something published, or drawn in a published text. A part of an
 * entry (a step) does not know whether it is published, so a file in any part counts.
 */
export async function findPublishedFiles(strapi: Core.Strapi, files: readonly StoredFile[]): Promise<StoredFile[]> {
  const published: StoredFile[] = []
  for (const file of files) {
    if (await isAttached(strapi, file) || await isDrawn(strapi, file))
      published.push(file)
  }
  return published
}

async function isAttached(strapi: Core.Strapi, { id }: StoredFile): Promise<boolean> {
  const uses: { related_id: number, related_type: string }[] = await strapi.db.connection('files_related_mph').where({ file_id: id })
  for (const { related_id, related_type } of uses) {
    if (await strapi.db.query(related_type).count({ where: { id: related_id, ...whereReadersHaveIt(strapi, related_type) } }) > 0)
      return true
  }
  return false
}

/** Blocks keep the whole file, its hash included, as JSON. */
async function isDrawn(strapi: Core.Strapi, { hash }: StoredFile): Promise<boolean> {
  for (const [uid, model] of [...Object.entries(strapi.contentTypes), ...Object.entries(strapi.components)]) {
    const meta = strapi.db.metadata.get(uid)
    for (const [name, attribute] of Object.entries(model.attributes as Record<string, { type: string }>)) {
      if (attribute.type !== 'blocks')
        continue
      const column = (meta.attributes[name] as { columnName?: string } | undefined)?.columnName ?? name
      const query = strapi.db.connection(meta.tableName).whereRaw('cast(?? as text) like ?', [column, `%${hash}%`])
      const found: unknown = await ('publishedAt' in whereReadersHaveIt(strapi, uid) ? query.whereNotNull('published_at') : query).first('id')
      if (found !== undefined)
        return true
    }
  }
  return false
}

function whereReadersHaveIt(strapi: Core.Strapi, uid: string): { publishedAt?: object } {
  const contentType = Object.entries(strapi.contentTypes).find(([name]) => name === uid)?.[1]
  return contentType?.options?.draftAndPublish === true ? { publishedAt: { $notNull: true } } : {}
}
